package dev.lockstep.export;

import java.util.Locale;

/// Text and numbers as XML takes them.
final class SvgText {
    /// The first character beyond those that JetBrains Mono and Inter have; the widths from there on are guesses.
    private static final int MEASURED = 0x2C00;

    private SvgText() {}

    /// The text without what XML cannot contain, not even as a reference: control characters and lone halves of pairs
    /// become replacement characters.
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> clean.appendCodePoint(isXml(character) ? character : 0xFFFD));
        return clean.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0x10FFFF);
    }

    /// Whether all of the text's characters have a measured width.
    static boolean isMeasured(String text) {
        return text.codePoints().allMatch(character -> character < MEASURED);
    }

    /// At most two places after the point, alike on every machine.
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        String short1 = text.endsWith("00") ? text.substring(0, text.length() - 3) : text;
        String short2 = short1.contains(".") && short1.endsWith("0")
                ? short1.substring(0, short1.length() - 1)
                : short1;
        return short2.equals("-0") ? "0" : short2;
    }
}
