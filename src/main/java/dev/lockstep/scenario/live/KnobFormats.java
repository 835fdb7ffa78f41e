package dev.lockstep.scenario.live;

import dev.lockstep.explain.Spoken;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// The ways in which knobs write their values. Units are set apart by a no-break space, so that a label never splits
/// them.
final class KnobFormats {

    private static final char GAP = '\u00A0';

    private KnobFormats() {}

    /// Grouped as counts are elsewhere.
    static String whole(double value) {
        return decimal(Math.abs(value) < 9_999.5 ? "0" : "#,##0", value);
    }

    static String perSecond(double value) {
        return decimal(value < 10 ? "0.#" : "0", value) + GAP + "/s";
    }

    static String percent(double value) {
        return decimal("0", value) + GAP + "%";
    }

    static String tenths(double value) {
        return decimal("0.0", value);
    }

    static String times(double value) {
        return decimal("0.#", value) + GAP + "×";
    }

    /// As `format`, but without a limit from `top` on.
    static KnobFormat until(double top, KnobFormat format) {
        return value -> value >= top ? Spoken.language().session().load().noLimit() : format.text(value);
    }

    /// A length of time given in milliseconds.
    static String millis(double value) {
        return value < 1_000 ? number(value) + GAP + "ms" : seconds(value) + GAP + "s";
    }

    /// The range around a middle given in milliseconds, from `low` to `high` times the middle.
    static KnobFormat range(double low, double high) {
        return low == high ? KnobFormats::millis : middle -> range(middle, low, high);
    }

    private static String range(double middle, double low, double high) {
        double least = middle * low;
        double most = middle * high;
        return most < 1_000
                ? number(least) + "–" + number(most) + GAP + "ms"
                : seconds(least) + "–" + seconds(most) + GAP + "s";
    }

    private static String number(double millis) {
        return decimal(millis < 10 ? "0.#" : "0", millis);
    }

    private static String seconds(double millis) {
        return decimal(millis < 10_000 ? "0.##" : "0.#", millis / 1_000);
    }

    // A DecimalFormat is not safe for threads to share, so each text has its own.
    private static String decimal(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(GAP);
        symbols.setDecimalSeparator(Spoken.language().decimalSign());
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
