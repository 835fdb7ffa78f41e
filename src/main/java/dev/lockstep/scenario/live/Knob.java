package dev.lockstep.scenario.live;

import dev.lockstep.explain.LoadWords.Parameter;
import dev.lockstep.explain.Spoken;

/// A parameter that can be turned while the engine runs, as data, so that one control can show any of them.
///
/// @param id its name in commands
/// @param parameter what it changes
/// @param min the least value
/// @param max the greatest value
/// @param step the distance between two values that can be chosen, from `min` on; a file may ask for one in between
/// @param scale how a slider spreads the values
/// @param format how a value is written
/// @param value its present value
public record Knob(
        String id,
        Parameter parameter,
        double min,
        double max,
        double step,
        Scale scale,
        KnobFormat format,
        double value) {

    public Knob {
        if (!(min < max) || !(step > 0) || !(value >= min) || !(value <= max)) {
            throw new IllegalArgumentException(
                    "knob " + id
                            + ": expected min < max, step > 0 and a value between, found "
                            + min + ", " + max + ", " + step + ", " + value);
        }
    }

    /// Its name for people.
    public String label() {
        return Spoken.language().session().load().parameter(parameter);
    }

    /// The value as people read it.
    public String text() {
        return format.text(value);
    }

    /// The same knob turned to the permitted value nearest to `wanted`.
    ///
    /// @throws IllegalArgumentException if `wanted` is not a number
    public Knob turnedTo(double wanted) {
        double steps = Math.rint((Math.clamp(wanted, min, max) - min) / step);
        return new Knob(id, parameter, min, max, step, scale, format, Math.min(max, min + steps * step));
    }
}
