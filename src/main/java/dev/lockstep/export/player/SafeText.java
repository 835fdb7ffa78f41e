package dev.lockstep.export.player;

import java.util.Locale;

/// Text of users inside a page of HTML, where nothing in it can become markup or script.
final class SafeText {
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /// For the content of an element and for an attribute in quotes.
    static String html(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(SafeText::shown).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /// A string of JSON inside a script element. Such an element ends at the first `</script`, in a string too, so the
    /// characters of markup are written as escapes; and so are the ends of lines that JSON allows and scripts do not.
    static String json(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().map(SafeText::shown).forEach(character -> {
            switch (character) {
                case '"', '\\' -> safe.append('\\').appendCodePoint(character);
                case '\t', '\n', '<', '>', '&', '\u2028', '\u2029' ->
                    safe.append(String.format(Locale.ROOT, "\\u%04x", character));
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.append('"').toString();
    }

    /// What no page can contain, control characters and lone halves of pairs, becomes the replacement character.
    private static int shown(int character) {
        boolean control = Character.isISOControl(character) && character != '\t' && character != '\n';
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return control || half || (character & 0xFFFE) == 0xFFFE ? REPLACEMENT : character;
    }
}
