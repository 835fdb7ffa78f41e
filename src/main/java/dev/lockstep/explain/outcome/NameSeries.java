package dev.lockstep.explain.outcome;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Names that are told as a series, by the first and the last: `W1 … W6`.
public final class NameSeries {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    private NameSeries() {}

    /// Whether the names differ only in numbers that count up by one.
    public static boolean isCounted(List<String> names) {
        Matcher first = NUMBERED.matcher(names.getFirst());
        if (!first.matches()) {
            return false;
        }
        int from = Integer.parseInt(first.group(2));
        return IntStream.range(0, names.size()).allMatch(at -> names.get(at).equals(first.group(1) + (from + at)));
    }
}
