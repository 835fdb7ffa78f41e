package dev.lockstep.diagram.code;

import java.util.Arrays;
import java.util.Set;

/// Tells keywords, literals, comments and annotations of Java apart, in one pass and without a grammar: a word that is
/// only sometimes a keyword, such as `record`, counts as one where another word follows it.
final class JavaTones {
    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "continue", "default",
            "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "if", "implements",
            "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private",
            "protected", "public", "return", "short", "static", "super", "switch", "synchronized", "this", "throw",
            "throws", "transient", "true", "try", "var", "void", "volatile", "while");
    private static final Set<String> SOMETIMES = Set.of("permits", "record", "sealed", "when", "yield");

    private final String text;
    private final Tone[] tones;

    private JavaTones(String text) {
        this.text = text;
        tones = new Tone[text.length()];
        Arrays.fill(tones, Tone.PLAIN);
    }

    /// The tone of every character.
    static Tone[] of(String text) {
        JavaTones made = new JavaTones(text);
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
        if (text.startsWith("//", at)) {
            return mark(at, endOfLine(at), Tone.COMMENT);
        }
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            return mark(at, close < 0 ? text.length() : close + 2, Tone.COMMENT);
        }
        if (text.startsWith("\"\"\"", at)) {
            return mark(at, endOfBlock(at + 3), Tone.STRING);
        }
        if (first == '"' || first == '\'') {
            return mark(at, endOfLiteral(at + 1, first), Tone.STRING);
        }
        if (Character.isJavaIdentifierStart(first)) {
            int end = endOfWord(at);
            return mark(at, end, isKeyword(text.substring(at, end), end) ? Tone.KEYWORD : Tone.PLAIN);
        }
        if (first >= '0' && first <= '9') {
            return mark(at, endOfNumber(at), Tone.NUMBER);
        }
        if (first == '@' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
            int end = endOfWord(at + 1);
            return mark(at, end, text.startsWith("@interface", at) ? Tone.KEYWORD : Tone.ANNOTATION);
        }
        return at + 1;
    }

    private int mark(int from, int to, Tone tone) {
        Arrays.fill(tones, from, to, tone);
        return to;
    }

    private boolean isKeyword(String word, int end) {
        if (SOMETIMES.contains(word)) {
            int next = end;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next > end && next < text.length() && Character.isJavaIdentifierStart(text.charAt(next));
        }
        return KEYWORDS.contains(word);
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int endOfWord(int at) {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int at) {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /// After the quote, or at the end of the line where it is missing.
    private int endOfLiteral(int at, char quote) {
        int end = at;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < text.length() && text.charAt(end) == quote;
        return Math.min(text.length(), closed ? end + 1 : end);
    }

    private int endOfBlock(int at) {
        int end = at;
        while (end < text.length() && !text.startsWith("\"\"\"", end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 3);
    }
}
