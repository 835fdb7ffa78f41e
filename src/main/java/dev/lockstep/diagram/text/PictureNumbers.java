package dev.lockstep.diagram.text;

import dev.lockstep.explain.Spoken;

/// Numbers as people read them in a picture, alike on every machine where the same language is spoken.
public final class PictureNumbers {

    private static final char THIN_SPACE = '\u2009';
    private static final long MILLION = 1_000_000;

    private PictureNumbers() {}

    /// Grouped by thousands from five digits on: `4087`, `10 000`.
    public static String grouped(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        if (digits.length() - first <= 4) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > first; at -= 3) {
            grouped.insert(at, THIN_SPACE);
        }
        return grouped.toString();
    }

    /// As [#grouped], but in millions where it has more than six digits.
    public static String brief(long number) {
        if (number < MILLION) {
            return grouped(number);
        }
        long tenths = number / (MILLION / 10);
        return (tenths < 1000 ? fraction(tenths) : grouped(tenths / 10)) + " M";
    }

    /// A rate per second: `0.4 /s`, `184 /s`, `2000 /s`.
    public static String rate(double perSecond) {
        if (!(perSecond > 0)) {
            return "0 /s";
        }
        if (perSecond < 10) {
            long tenths = Math.round(perSecond * 10);
            return (tenths % 10 == 0 ? Long.toString(tenths / 10) : fraction(tenths)) + " /s";
        }
        return brief(Math.round(perSecond)) + " /s";
    }

    private static String fraction(long tenths) {
        return "" + tenths / 10 + Spoken.language().decimalSign() + tenths % 10;
    }

    /// Whole milliseconds of some nanoseconds.
    public static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
