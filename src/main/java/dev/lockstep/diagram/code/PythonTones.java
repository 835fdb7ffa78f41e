package dev.lockstep.diagram.code;

import java.util.Arrays;
import java.util.Set;

/// Tells keywords, literals, comments and decorators of Python apart, in one pass and without a grammar. What stands in
/// the braces of an f-string is string.
final class PythonTones {
    /// In one text, since a literal that is the name of an engine's lock, as `global` is, would be taken for it.
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                    + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" ", -1));
    private static final Set<String> PREFIXES = Set.of("f", "r", "b", "u", "fr", "rf", "br", "rb");

    private final String text;
    private final Tone[] tones;

    private PythonTones(String text) {
        this.text = text;
        tones = new Tone[text.length()];
        Arrays.fill(tones, Tone.PLAIN);
    }

    /// The tone of every character.
    static Tone[] of(String text) {
        PythonTones made = new PythonTones(text);
        for (int at = 0; at < text.length();) {
            at = made.token(at);
        }
        return made.tones;
    }

    /// Colours the token that begins at `at`.
    ///
    /// @return the index after it
    private int token(int at) {
        char first = text.charAt(at);
        if (first == '#') {
            int end = text.indexOf('\n', at);
            return mark(at, end < 0 ? text.length() : end, Tone.COMMENT);
        }
        if (first == '"' || first == '\'') {
            return mark(at, endOfString(at), Tone.STRING);
        }
        if (Character.isUnicodeIdentifierStart(first) || first == '_') {
            int end = endOfWord(at);
            String word = text.substring(at, end);
            boolean string = end < text.length() && "\"'".indexOf(text.charAt(end)) >= 0
                    && PREFIXES.contains(word);
            if (string) {
                return mark(at, endOfString(end), Tone.STRING);
            }
            return mark(at, end, KEYWORDS.contains(word) ? Tone.KEYWORD : Tone.PLAIN);
        }
        if (first >= '0' && first <= '9') {
            int end = at + 1;
            while (end < text.length() && (isInWord(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            return mark(at, end, Tone.NUMBER);
        }
        boolean decorator = first == '@' && text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
        return decorator ? mark(at, endOfWord(at), Tone.ANNOTATION) : at + 1;
    }

    private int mark(int from, int to, Tone tone) {
        Arrays.fill(tones, from, to, tone);
        return to;
    }

    private static boolean isInWord(char character) {
        return Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    private int endOfWord(int at) {
        int end = at + 1;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// After the closing quotes; where they are missing, at the end of the line, or of the text for three.
    private int endOfString(int at) {
        String quote = text.substring(at, at + 1);
        boolean block = text.startsWith(quote.repeat(3), at);
        String closing = block ? quote.repeat(3) : quote;
        int end = at + closing.length();
        while (end < text.length() && !text.startsWith(closing, end) && (block || text.charAt(end) != '\n')) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = text.startsWith(closing, end);
        return Math.min(text.length(), closed ? end + closing.length() : end);
    }
}
