package dev.lockstep.scenario.program.term;

import org.jspecify.annotations.Nullable;

/// A whole number or a text. Kept as text, because that is how events carry it: the text `7` and the number 7 are the
/// same value.
///
/// @param text a number in its canonical form, such as `-7`, or any other text
public record Value(String text) {

    /// The value of a local before the first assignment.
    public static final Value ZERO = of(0);

    public static Value of(long number) {
        return new Value(Long.toString(number));
    }

    /// The number, or null where it is none.
    public @Nullable Long asNumber() {
        if (!isInUsualForm()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException tooBig) {
            return null;
        }
    }

    /// Digits without a zero before them, or those of a negative number, or 0.
    private boolean isInUsualForm() {
        int first = text.startsWith("-") ? 1 : 0;
        if (text.length() == first || (text.charAt(first) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return true;
    }

    /// The number.
    ///
    /// @throws IllegalStateException if it is no number
    public long number() {
        Long number = asNumber();
        if (number == null) {
            throw new IllegalStateException("\"" + text + "\" is not a number");
        }
        return number;
    }

    @Override
    public String toString() {
        return text;
    }
}
