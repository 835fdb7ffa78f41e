package dev.lockstep.scenario.yaml;

import dev.lockstep.file.OneLine;
import java.util.Arrays;
import java.util.Locale;

/// Words in messages: how the found text is quoted, and which known word a misspelt one means.
public final class Words {

    private static final int SHOWN = 40;

    private Words() {}

    /// A text of a file, in quotes, cut when long, on one line.
    public static String quoted(String text) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length()) <= SHOWN
                ? "\"" + line + "\""
                : "\"" + line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…\"";
    }

    /// The text with everything that could break or turn a line written out.
    public static String oneLine(String text) {
        return OneLine.escaped(text);
    }

    /// Text for people, which may go over several lines of the file, on one.
    public static String line(String text) {
        return oneLine(text.replaceAll("\\s+", " "));
    }

    /// `; did you mean …?` with the nearest of `known`, or nothing when none is near.
    public static String didYouMean(String word, Iterable<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = word.length() > SHOWN
                    ? Integer.MAX_VALUE
                    : distance(word.toLowerCase(Locale.ROOT), candidate);
            if (distance < least && distance < candidate.length()) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : "; did you mean \"" + best + "\"?";
    }

    /// How many characters must be put in, left out, changed or swapped with their neighbour (optimal string
    /// alignment).
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = above;
            above = row;
            row = oldest;
        }
        return above[to.length()];
    }
}
