package dev.lockstep.diagram.code;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells keys, literals and comments of YAML apart, line by line. A quoted text that goes on in the next line is plain
/// there; everything else that scenario files use is told right.
final class YamlTones {
    private static final Set<String> WORDS = Set.of("true", "false", "null", "~");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_,.]*(?:[eE][-+]?[0-9]+)?");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*");

    private final String text;
    private final Tone[] tones;
    /// How many brackets are open.
    private int depth;
    /// How far the owner of the block of text that is being read is indented; -1 outside one.
    private int block = -1;

    private YamlTones(String text) {
        this.text = text;
        tones = new Tone[text.length()];
        Arrays.fill(tones, Tone.PLAIN);
    }

    /// The tone of every character.
    static Tone[] of(String text) {
        YamlTones made = new YamlTones(text);
        for (int from = 0; from < text.length();) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            made.line(from, to);
            from = to + 1;
        }
        return made.tones;
    }

    private void line(int from, int to) {
        int first = from;
        while (first < to && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int indent = first - from;
        if (block >= 0 && (first == to || indent > block)) {
            Arrays.fill(tones, from, to, Tone.STRING);
            return;
        }
        block = -1;
        for (int at = first; at < to;) {
            at = token(at, to, indent);
        }
    }

    /// Colours the token that begins at `at`.
    ///
    /// @return the index after it
    private int token(int at, int to, int indent) {
        char character = text.charAt(at);
        if (Character.isWhitespace(character) || ",:".indexOf(character) >= 0) {
            return at + 1;
        }
        if (character == '[' || character == '{') {
            depth++;
            return at + 1;
        }
        if (character == ']' || character == '}') {
            depth = Math.max(0, depth - 1);
            return at + 1;
        }
        if (character == '#') {
            return mark(at, to, Tone.COMMENT);
        }
        if (character == '-' && (at + 1 == to || text.charAt(at + 1) == ' ')) {
            return at + 1;
        }
        int end = character == '"' || character == '\'' ? endOfQuoted(at, to) : endOfPlain(at, to);
        String word = text.substring(at, end).strip();
        if (isKey(end, to)) {
            return mark(at, end, Tone.KEY);
        }
        if (BLOCK.matcher(word).matches()) {
            block = indent;
        }
        return mark(at, end, toneOf(word));
    }

    private static Tone toneOf(String word) {
        if (word.startsWith("\"") || word.startsWith("'")) {
            return Tone.STRING;
        }
        if (WORDS.contains(word)) {
            return Tone.KEYWORD;
        }
        return NUMBER.matcher(word).matches() ? Tone.NUMBER : Tone.PLAIN;
    }

    private int mark(int from, int to, Tone tone) {
        Arrays.fill(tones, from, to, tone);
        return to;
    }

    private boolean isKey(int end, int to) {
        return end < to && text.charAt(end) == ':' && (end + 1 == to || Character.isWhitespace(text.charAt(end + 1)));
    }

    private int endOfQuoted(int at, int to) {
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < to && text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(to, end + 1);
    }

    private int endOfPlain(int at, int to) {
        int end = at + 1;
        while (end < to && !isKey(end, to) && !endsPlain(end)) {
            end++;
        }
        return end;
    }

    private boolean endsPlain(int at) {
        char character = text.charAt(at);
        boolean comment = character == '#' && Character.isWhitespace(text.charAt(at - 1));
        return comment || (depth > 0 && ",[]{}".indexOf(character) >= 0);
    }
}
