package dev.lockstep.scenario.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How numbers with units are written. All are tried on short text only and return null when the text is not of the
/// form: decimal digits without signs, leading zeros, exponents or separators.
///
/// Whole numbers keep clear of [BigDecimal], which takes longer to load than a scenario to be read.
public final class UnitValue {

    /// The units of time and their lengths in nanoseconds.
    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "min", 60_000_000_000L);

    private static final int LONGEST_TEXT = 60;
    private static final String NUMBER = "((?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)";
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final Pattern SHARE = Pattern.compile(NUMBER + " ?%");
    private static final Pattern RATE = Pattern.compile(NUMBER + " ?/ ?s");
    private static final Pattern TIME = Pattern.compile(NUMBER + " ?([a-zµ]{1,3})");
    private static final Pattern RANGE = Pattern
            .compile(NUMBER + "(?: ?([a-zµ]{1,3}))? ?(?:–|-|\\.\\.) ?" + NUMBER + " ?([a-zµ]{1,3})");

    /// From one length of time to another, not yet known to be in order.
    public record Times(Duration first, Duration second) {}

    private UnitValue() {}

    public static OptionalLong whole(String text) {
        return match(WHOLE, text) == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    public static @Nullable BigDecimal decimal(String text) {
        return number(match(DECIMAL, text));
    }

    /// `8 %`, as 8.
    public static @Nullable BigDecimal percent(String text) {
        return number(match(SHARE, text));
    }

    /// `200 /s`, as 200.
    public static @Nullable BigDecimal perSecond(String text) {
        return number(match(RATE, text));
    }

    /// `20 ms`, `1.5 s`.
    public static @Nullable Duration time(String text) {
        Matcher parts = match(TIME, text);
        return parts == null ? null : duration(parts.group(1), parts.group(2));
    }

    /// `20–30 ms`, `20..30 ms`, `900 ms..1 s`, or one length of time for both.
    public static @Nullable Times times(String text) {
        Duration both = time(text);
        if (both != null) {
            return new Times(both, both);
        }
        Matcher parts = match(RANGE, text);
        if (parts == null) {
            return null;
        }
        String unit = parts.group(4);
        Duration first = duration(parts.group(1), parts.group(2) == null ? unit : parts.group(2));
        Duration second = duration(parts.group(3), unit);
        return first == null || second == null ? null : new Times(first, second);
    }

    private static @Nullable Duration duration(String number, String unit) {
        Long length = UNITS.get(unit);
        if (length == null) {
            return null;
        }
        // At most twelve digits of minutes: more than a long holds as nanoseconds, so seconds and the rest are set
        // apart.
        BigDecimal[] parts = new BigDecimal(number).multiply(BigDecimal.valueOf(length))
                .divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }

    private static @Nullable BigDecimal number(@Nullable Matcher parts) {
        return parts == null ? null : new BigDecimal(parts.groupCount() == 0 ? parts.group() : parts.group(1));
    }

    private static @Nullable Matcher match(Pattern pattern, String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        Matcher parts = pattern.matcher(text);
        return parts.matches() ? parts : null;
    }
}
