package dev.lockstep.explain.english;

import java.util.Locale;

/// Lengths of time in words, the same on every machine.
final class EnglishDurations {

    private EnglishDurations() {}

    /// A length in the unit that suits it: `250 µs`, `27 ms`, `3.2 s`.
    static String length(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return nanos / 1_000 + " µs";
        }
        if (nanos < 1_000_000_000) {
            return nanos / 1_000_000 + " ms";
        }
        return seconds(nanos);
    }

    /// A moment or length in seconds, to a tenth: `3.2 s`.
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
