package dev.lockstep.session.frame;

import dev.lockstep.explain.SessionWords.Figure;
import dev.lockstep.explain.Spoken;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How figures are written: units set apart by a no-break space, thousands too from five digits on, as in the drawing;
/// a dash where there is nothing to say.
public final class FigureText {

    private static final char GAP = '\u00A0';

    private FigureText() {}

    public static FrameFigure count(String id, Figure what, long value) {
        return count(id, caption(what), value);
    }

    public static FrameFigure perSecond(String id, Figure what, double value) {
        String text = withUnit(value, value < 10 ? "0.0" : whole(value), "/s");
        return new FrameFigure(id, caption(what), text, value);
    }

    private static String caption(Figure what) {
        return Spoken.language().session().figure(what);
    }

    public static FrameFigure count(String id, String label, long value) {
        return new FrameFigure(id, label, count(value), value);
    }

    /// A length of time.
    public static FrameFigure time(String id, Figure what, double nanos) {
        double millis = nanos / 1e6;
        String text = millis < 1_000
                ? withUnit(millis, millis < 10 ? "0.0" : "0", "ms")
                : withUnit(millis / 1_000, "0.00", "s");
        return new FrameFigure(id, caption(what), text, nanos);
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
        symbols.setDecimalSeparator(Spoken.language().decimalSign());
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
