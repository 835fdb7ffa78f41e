package dev.lockstep.testing;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a German line about a wrong file must be: the same place, said in the same form, and no English in it except
/// what the file says itself.
public final class GermanLine {

    private static final Pattern PLACE = Pattern.compile(".*?(:[0-9]+:[0-9]+)?(?=: found )");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|„[^“]*“");

    /// Words of the form of a file that stand outside quotes: in lists, and in names with a hyphen or a dot.
    private static final Pattern FORM = Pattern
            .compile("eins von [^;]*|für asks for|implementation [a-z-]+|\\S*\\.yaml|\\{[^}]*\\}");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(found|expected|the|of|with|each|one|at most|instead|which|such|another|unknown|whole|number|from"
                    + "|characters?|more|than|first|nothing|has|used|cannot|without|beside|again|name|names|list|keys?|lines?"
                    + "|file|text|this|that|for|is|are|be|it|its|to|if|by|because|thread|variable|lock|condition|semaphore)\\b");

    private GermanLine() {}

    /// What is wrong with the German of this line, each in a sentence; empty where it is right.
    public static List<String> faults(LocalText line) {
        String english = line.english();
        String german = line.in("de");
        List<String> faults = new ArrayList<>();
        if (german.equals(english)) {
            faults.add("no German: " + english);
            return faults;
        }
        Matcher place = PLACE.matcher(english);
        if (place.lookingAt() && !german.startsWith(place.group() + ": gefunden ")) {
            faults.add("another place or form: " + german);
        }
        boolean isCut = Math.max(german.length(), english.length()) > OneLine.MOST - 2;
        if (!isCut && !german.contains(", erwartet ")) {
            faults.add("nothing is expected: " + german);
        }
        // What the file says may have quotes in it, and then the pairs are not known.
        boolean isPaired = german.codePoints().filter(character -> character == '"').count() % 2 == 0;
        // Paths are the machine's.
        String said = german.substring(Math.max(0, german.indexOf(": gefunden ")));
        Matcher word = ENGLISH.matcher(FORM.matcher(QUOTED.matcher(said).replaceAll("\"\"")).replaceAll(""));
        if (!isCut && isPaired && word.find()) {
            faults.add("English \"" + word.group() + "\" in: " + german);
        }
        return faults;
    }
}
