package dev.lockstep.session.frame;

import dev.lockstep.scenario.live.Knob;
import dev.lockstep.scenario.live.Scale;
import dev.lockstep.session.control.Session;
import java.util.function.DoubleFunction;

/// A knob of a live scenario as a slider shows it.
///
/// @param id what [Session.Live#turn] calls it
/// @param label what people call it
/// @param min where the slider begins
/// @param max where it ends
/// @param step the values between which there are none
/// @param logarithmic whether equal distances are equal ratios; a least value of 0 stands at the far left, by itself
/// @param format how a value is written
/// @param value where it stands
public record KnobView(
        String id,
        String label,
        double min,
        double max,
        double step,
        boolean logarithmic,
        DoubleFunction<String> format,
        double value) {

    static KnobView of(Knob knob) {
        return new KnobView(
                knob.id(),
                knob.label(),
                knob.min(),
                knob.max(),
                knob.step(),
                knob.scale() == Scale.LOGARITHMIC,
                knob.format()::text,
                knob.value());
    }

    /// The value as people read it.
    public String text() {
        return format.apply(value);
    }
}
