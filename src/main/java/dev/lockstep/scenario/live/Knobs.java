package dev.lockstep.scenario.live;

/// The knobs that loads have, each as the plan begins it.
final class Knobs {

    private static final double NANOS_PER_MILLI = 1e6;

    private Knobs() {}

    static Dial count(String id, String label, int max, int value) {
        return new Dial(new Knob(id, label, 1, max, 1, Scale.LINEAR, Formats::whole, value));
    }

    /// A rate that can be 0; its slider ends at `usual` unless the plan asks for more.
    static Dial rate(String id, String label, double usual, double value) {
        return new Dial(new Knob(
                id, label, 0, Math.max(usual, value), usual > 100 ? 1 : 0.1, Scale.LOGARITHMIC, Formats::perSecond,
                value));
    }

    static Dial share(String id, String label, double share) {
        return new Dial(new Knob(id, label, 0, 100, 1, Scale.LINEAR, Formats::percent, share * 100));
    }

    /// The middle of a range, in milliseconds; see [Span].
    static Dial time(String id, String label, TimeRange range) {
        double middle = range.middle().toNanos() / NANOS_PER_MILLI;
        Span span = Span.of(range);
        return new Dial(new Knob(
                id,
                label,
                0,
                Math.max(5_000, middle),
                0.5,
                Scale.LOGARITHMIC,
                Formats.range(span.low(), span.high()),
                middle));
    }
}
