package dev.lockstep.snapshot;

import org.jspecify.annotations.Nullable;

/// Text for keys and values. They are objects of an engine's user, so their `toString` may throw, return null or go on
/// for pages; this text never does.
public final class ObjectText {

    private static final int LONGEST = 200;

    private ObjectText() {}

    /// The object's text, on one line, at most 200 characters.
    public static String of(@Nullable Object object) {
        String text = textOf(object).replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /// A value's text: as [#of], strings in quotes.
    public static String ofValue(@Nullable Object value) {
        return value instanceof CharSequence ? "\"" + of(value) + "\"" : of(value);
    }

    private static String textOf(@Nullable Object object) {
        if (object == null) {
            return "null";
        }
        // Whatever a user's toString throws, errors included, must not end the thread that draws.
        try {
            @Nullable String text = object.toString();
            return text == null ? "null" : text;
        } catch (Throwable unreadable) {
            return "unreadable " + object.getClass().getSimpleName();
        }
    }
}
