package dev.lockstep.figure.choice;

import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length on paper, such as `120mm`.
///
/// @param amount how many of its unit
public record PaperLength(double amount, Unit unit) {
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(mm|cm|in|pt)");
    /// What is drawn no smaller, and what PDF files take no larger, in points.
    private static final double LEAST = 14;

    private static final double MOST = 14_400;

    /// The units that SVG knows, too.
    public enum Unit {
        MM(72 / 25.4),
        CM(72 / 2.54),
        IN(72),
        PT(1);

        private final double points;

        Unit(double points) {
            this.points = points;
        }

        /// As it is written behind a number.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if it is shorter than 14 points or longer than 14,400
    public PaperLength {
        double points = amount * unit.points;
        if (!(points >= LEAST && points <= MOST)) {
            throw new IllegalArgumentException("a picture is 5 mm to 5080 mm wide, not " + amount + unit.word());
        }
    }

    /// The length that is written so.
    ///
    /// @param name what the length was given for, such as `--width`, for the message
    /// @throws FileError if it is none, or no picture can be so wide
    public static PaperLength of(String name, String typed) throws FileError {
        Matcher matcher = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new FileError(
                    LocalText.of(
                            "%s: found %s, expected a length such as 120mm, 12cm, 4.7in or 340pt",
                            "%s: gefunden %s, erwartet eine Länge wie 120mm, 12cm, 4.7in oder 340pt", name, typed));
        }
        try {
            return new PaperLength(
                    new BigDecimal(matcher.group(1)).doubleValue(),
                    Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException extreme) {
            throw new FileError(
                    LocalText.of(
                            "%s: found %s, expected 5mm to 5080mm", "%s: gefunden %s, erwartet 5mm bis 5080mm", name,
                            typed),
                    extreme);
        }
    }

    /// As it is typed.
    public String typed() {
        BigDecimal shortest = BigDecimal.valueOf(amount).stripTrailingZeros();
        return shortest.toPlainString() + unit.word();
    }

    /// In points, of which an inch has 72.
    public double points() {
        return amount * unit.points;
    }

    /// In metres.
    public double metres() {
        return points() / 72 * 0.0254;
    }
}
