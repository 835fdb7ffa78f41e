package dev.lockstep.diagram.text;

/// The few letters that fit into a token.
public final class ShortName {

    private static final int LONGEST = 4;

    private ShortName() {}

    /// The name itself where it is short; otherwise the first letter of each of its words and the number at its end,
    /// as in `producer-12` → `P12`; of a single word the first three letters.
    public static String of(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int digits = name.length();
        while (digits > 0 && isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String number = name.substring(digits);
        String letters = initials(name.substring(0, digits), number.isEmpty() ? 3 : 2);
        if (letters.codePointCount(0, letters.length()) == 1 && number.isEmpty()) {
            return name.substring(0, name.offsetByCodePoints(0, 3));
        }
        return letters + number.substring(Math.max(0, number.length() - LONGEST));
    }

    private static String initials(String words, int most) {
        StringBuilder initials = new StringBuilder();
        int taken = 0;
        boolean begins = true;
        for (int at = 0; at < words.length() && taken < most;) {
            int character = words.codePointAt(at);
            boolean letter = Character.isLetterOrDigit(character) || Character.isSupplementaryCodePoint(character);
            if (letter && begins) {
                initials.appendCodePoint(Character.toUpperCase(character));
                taken++;
            }
            begins = !letter;
            at += Character.charCount(character);
        }
        return initials.toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
