package dev.lockstep.session.frame;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How figures are written: units set apart by a no-break space, thousands too from five digits on, as in the drawing;
/// a dash where there is nothing to say.
public final class FigureText {

    private static final char GAP = '\u00A0';

    private FigureText() {}

    public static FrameFigure count(String id, String label, long value) {
        return new FrameFigure(id, label, count(value), value);
    }

    public static FrameFigure perSecond(String id, String label, double value) {
        return new FrameFigure(id, label, withUnit(value, value < 10 ? "0.0" : whole(value), "/s"), value);
    }

    /// A length of time.
    public static FrameFigure time(String id, String label, double nanos) {
        double millis = nanos / 1e6;
        String text = millis < 1_000
                ? withUnit(millis, millis < 10 ? "0.0" : "0", "ms")
                : withUnit(millis / 1_000, "0.00", "s");
        return new FrameFigure(id, label, text, nanos);
    }

    public static String count(long value) {
        return decimal(whole((double) value), (double) value);
    }

    private static String whole(double value) {
        return Math.abs(value) < 9_999.5 ? "0" : "#,##0";
    }

    private static String withUnit(double value, String pattern, String unit) {
        return Double.isNaN(value) ? "–" : decimal(pattern, value) + GAP + unit;
    }

    private static String decimal(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(GAP);
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
