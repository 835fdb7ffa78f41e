package dev.lockstep.file;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text of a file in one or more languages.
///
/// @param byCode the texts by the code of their language, as ISO 639 has it; always one in English
public record LocalText(Map<String, String> byCode) {

    /// The language that a text has always.
    public static final String ENGLISH = "en";

    private static final String GERMAN = "de";

    /// No text in any language.
    public static final LocalText NONE = of("");

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

    /// A text in English and German, made of parts that are put where its form has `%s`.
    ///
    /// @param parts each said in the language of the form if it is a [LocalText] itself
    public static LocalText of(String english, String german, @Nullable Object... parts) {
        return new LocalText(Map.of(ENGLISH, filled(english, ENGLISH, parts), GERMAN, filled(german, GERMAN, parts)));
    }

    private static String filled(String form, String code, @Nullable Object... parts) {
        @Nullable Object[] said = Arrays.stream(parts)
                .map(part -> part instanceof LocalText text ? text.in(code) : part)
                .toArray();
        return form.formatted(said);
    }

    /// The text in the language with this code, or in English where there is none.
    public String in(String code) {
        return byCode.getOrDefault(code, english());
    }

    /// Whether there is no text.
    public boolean isEmpty() {
        return english().isEmpty();
    }

    /// This text with every language's said on one line, for messages.
    public LocalText onOneLine() {
        return new LocalText(
                byCode.entrySet()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> OneLine.of(each.getValue()))));
    }

    /// The text in English.
    public String english() {
        return String.valueOf(byCode.get(ENGLISH));
    }
}
