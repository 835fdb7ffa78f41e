package dev.lockstep.view.explore;

import dev.lockstep.view.labels.Labels;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as they are read from afar.
final class Amount {
    private static final char THIN_SPACE = '\u202f';
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    private Amount() {}

    /// `1204` with a gap at the thousands.
    static String of(long count) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(THIN_SPACE);
        return new DecimalFormat("#,##0", symbols).format(count);
    }

    /// `1 step`, `2 steps`, of the label of this key.
    static String of(long count, String key) {
        return Labels.text(key, of(count), count);
    }

    /// How long something took, with as many digits as say something.
    static String time(long nanos) {
        if (nanos < 10 * SECOND) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        if (nanos < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        }
        return nanos / MINUTE + " min " + nanos % MINUTE / SECOND + " s";
    }
}
