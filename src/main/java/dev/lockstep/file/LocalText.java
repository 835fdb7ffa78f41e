package dev.lockstep.file;

import java.util.Map;

/// A text of a file in one or more languages.
///
/// @param byCode the texts by the code of their language, as ISO 639 has it; always one in English
public record LocalText(Map<String, String> byCode) {

    /// The language that a text has always.
    public static final String ENGLISH = "en";

    /// @throws IllegalArgumentException if there is none in English
    public LocalText {
        byCode = Map.copyOf(byCode);
        if (!byCode.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("no text in English, only in " + byCode.keySet());
        }
    }

    /// A text that is in English alone.
    public static LocalText of(String english) {
        return new LocalText(Map.of(ENGLISH, english));
    }

    /// The text in the language with this code, or in English where there is none.
    public String in(String code) {
        return byCode.getOrDefault(code, english());
    }

    /// The text in English.
    public String english() {
        return String.valueOf(byCode.get(ENGLISH));
    }
}
