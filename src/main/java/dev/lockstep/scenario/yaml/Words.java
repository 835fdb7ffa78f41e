package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.OneLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Words in messages: how the found text is quoted, and which known word a misspelt one means.
public final class Words {

    /// Where there is nothing to say more.
    public static final LocalText NO_HINT = LocalText.of("");

    private static final int SHOWN = 40;

    private Words() {}

    /// A text of a file, in quotes, cut when long, on one line.
    public static String quoted(String text) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length()) <= SHOWN
                ? "\"" + line + "\""
                : "\"" + line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…\"";
    }

    /// As [#quoted], as a part of a message that stands for itself.
    public static LocalText cited(String text) {
        return LocalText.of(quoted(text));
    }

    /// Words of the form of a file, or names in it, which are the same in every language.
    public static LocalText code(String words) {
        return LocalText.of(words);
    }

    /// That one of these words is expected.
    public static LocalText oneOf(List<String> words) {
        return LocalText.of("one of %s", "eins von %s", String.join(", ", words));
    }

    /// What is expected, and a hint after it.
    public static LocalText hinted(LocalText expected, LocalText hint) {
        return LocalText.of("%s%s", "%s%s", expected, hint);
    }

    /// A whole number within these limits is expected.
    public static LocalText whole(long least, long most) {
        return LocalText.of("a whole number from %s to %s", "eine ganze Zahl von %s bis %s", least, most);
    }

    /// That `found` stands where the value of `key` belongs.
    ///
    /// @param key a key, or what has none, such as a scenario; in German in the accusative
    public static LocalText foundFor(LocalText found, LocalText key) {
        return LocalText.of("%s for %s", "%s für %s", found, key);
    }

    /// As [#foundFor(LocalText, LocalText)].
    public static LocalText foundFor(LocalText found, String key) {
        return foundFor(found, code(key));
    }

    /// What is expected, and that it stands without quotes.
    public static LocalText withoutQuotes(LocalText expected) {
        return LocalText.of("%s, without quotes", "%s, ohne Anführungszeichen", expected);
    }

    /// At most so many of what was found.
    public static LocalText atMost(Number most) {
        return LocalText.of("at most %s", "höchstens %s", most);
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
    public static LocalText didYouMean(String word, Iterable<String> known) {
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
        return best.isEmpty()
                ? NO_HINT
                : LocalText.of("; did you mean \"%s\"?", "; war \"%s\" gemeint?", best);
    }

    /// As [#didYouMean], or else what ends the sentence so far.
    public static LocalText didYouMeanOr(String word, Iterable<String> known, String end) {
        LocalText near = didYouMean(word, known);
        return near.equals(NO_HINT) ? code(end) : near;
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
