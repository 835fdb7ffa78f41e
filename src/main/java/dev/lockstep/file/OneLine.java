package dev.lockstep.file;

import java.util.Locale;

/// A text from a file or a person, made safe to print: on one line, with nothing in it that could break or turn the
/// line, move the cursor of a terminal or change its colours.
public final class OneLine {
    /// The most characters a line has.
    public static final int MOST = 300;

    private static final String CUT = " … ";

    private OneLine() {}

    /// The text on one line of at most [#MOST] characters; of a longer one the middle is left out, since its beginning
    /// names the file and its end the error.
    public static String of(String text) {
        String line = escaped(text.strip().replaceAll("(?:\\s|\\R)+", " "));
        if (line.length() <= MOST) {
            return line;
        }
        int kept = (MOST - CUT.length()) / 2;
        return line.substring(0, boundary(line, kept)) + CUT
                + line.substring(boundary(line, line.length() - kept + 1));
    }

    /// The last place up to this one where it can be cut without splitting a character.
    private static int boundary(String line, int place) {
        return Character.isLowSurrogate(line.charAt(place)) ? place - 1 : place;
    }

    /// The text with everything that could break or turn a line written out, and halves of characters too.
    public static String escaped(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                    line.append(String.format(Locale.ROOT, "\\u%04X", character));
                default -> line.appendCodePoint(character);
            }
        });
        return line.toString();
    }
}
