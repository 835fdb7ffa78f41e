package dev.lockstep.explain.outcome;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A broken property as traces in English have it: without quotation marks, so that in `in the end: x = 2 broke: x = 1`
/// the property's end is hard to see. Traces keep these words, because programs compare them; people are shown others.
public final class TracedBreak {

    private static final Pattern WORDS = Pattern.compile("([^“„].*?) broke(: .*)?", Pattern.DOTALL);

    private TracedBreak() {}

    /// The words for a trace.
    ///
    /// @param values those with which the property does not hold, such as `x = 1, y = 0`; empty where they are not known
    public static String words(String property, String values) {
        return property + " broke" + (values.isEmpty() ? "" : ": " + values);
    }

    /// The end of a trace of a broken property, in the words for people.
    public static String shown(String traced) {
        Matcher words = WORDS.matcher(traced);
        if (!words.matches()) {
            return traced;
        }
        String values = words.group(2) == null ? "" : words.group(2).substring(2);
        return words("“" + words.group(1) + "”", values);
    }
}
