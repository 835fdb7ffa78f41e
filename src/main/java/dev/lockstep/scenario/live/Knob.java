package dev.lockstep.scenario.live;

/// A parameter that can be turned while the engine runs, as data, so that one control can show any of them.
///
/// @param id what commands call it
/// @param label what people call it
/// @param min the least value
/// @param max the greatest value
/// @param step the distance between two values that differ, from `min` on
/// @param scale how a slider spreads the values
/// @param format how a value is written
/// @param value where it stands
public record Knob(
        String id, String label, double min, double max, double step, Scale scale, Format format, double value) {

    public Knob {
        if (!(min < max) || !(step > 0)) {
            throw new IllegalArgumentException(id + ": expected min < max and step > 0, found " + min + ", " + max + ", " + step);
        }
        value = nearest(value, min, max, step);
    }

    /// The value as people read it.
    public String text() {
        return format.text(value);
    }

    /// The same knob turned to the permitted value nearest to `wanted`.
    public Knob at(double wanted) {
        return new Knob(id, label, min, max, step, scale, format, wanted);
    }

    private static double nearest(double wanted, double min, double max, double step) {
        if (Double.isNaN(wanted)) {
            throw new IllegalArgumentException("not a number");
        }
        double steps = Math.rint((Math.clamp(wanted, min, max) - min) / step);
        return Math.min(max, min + steps * step);
    }
}
