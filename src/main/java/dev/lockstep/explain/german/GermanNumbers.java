package dev.lockstep.explain.german;

import java.util.Locale;

/// Numbers and lengths of time in German: `1.234`, `3,2 s`. The same on every machine, so not by the data of a locale,
/// which an image of the JDK may lack.
final class GermanNumbers {

    private GermanNumbers() {}

    /// A number, with points between its thousands.
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /// A number with its noun.
    static String count(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }

    /// A length in the unit that suits it: `250 µs`, `27 ms`, `3,2 s`.
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
        return seconds(nanos) + " s";
    }

    /// Seconds to a tenth, without their unit: `3,2`.
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9).replace('.', ',');
    }
}
