package dev.lockstep.scenario.live;

import dev.lockstep.explain.LoadWords.Parameter;

/// The knobs of loads, each with its initial value from the plan.
final class StandardKnobs {

    private static final double NANOS_PER_MILLI = 1e6;

    private StandardKnobs() {}

    static LiveKnob count(String id, Parameter parameter, int max, int value) {
        return new LiveKnob(new Knob(id, parameter, 1, max, 1, Scale.LINEAR, KnobFormats::whole, value));
    }

    /// A rate that can be 0; its slider ends at `usual` unless the plan asks for more.
    static LiveKnob rate(String id, Parameter parameter, double usual, double value) {
        return new LiveKnob(
                new Knob(
                        id, parameter, 0, Math.max(usual, value), usual > 100 ? 1 : 0.1, Scale.LOGARITHMIC,
                        KnobFormats::perSecond,
                        value));
    }

    static LiveKnob share(String id, Parameter parameter, double share) {
        return new LiveKnob(new Knob(id, parameter, 0, 100, 1, Scale.LINEAR, KnobFormats::percent, share * 100));
    }

    /// The middle of a range, in milliseconds; see [KnobRange].
    static LiveKnob time(String id, Parameter parameter, TimeRange range) {
        double middle = range.middle().toNanos() / NANOS_PER_MILLI;
        KnobRange span = KnobRange.of(range);
        return new LiveKnob(
                new Knob(
                        id,
                        parameter,
                        0,
                        Math.max(5_000, middle),
                        0.5,
                        Scale.LOGARITHMIC,
                        KnobFormats.range(span.low(), span.high()),
                        middle));
    }
}
