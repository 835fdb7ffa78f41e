package dev.lockstep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Checks that a line for people is in German too, and says as much there as in English.
public final class InGerman {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(cannot|found|expected|the|is|are|may|and|which|could|read|has|have|than|never|there|this|without)\\b",
            Pattern.CASE_INSENSITIVE);
    /// Files and what is quoted are the person's own.
    private static final Pattern GIVEN = Pattern.compile("„[^“]*“|/\\S+|\\[[^]]*]");
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private InGerman() {}

    /// The German line of `thrown`.
    public static String line(Throwable thrown) {
        assertThat(thrown).isInstanceOf(LocalizedError.class);
        return text(((LocalizedError) thrown).line());
    }

    /// The German text.
    public static String text(LocalText text) {
        assertThat(text.byCode()).containsKey("de");
        String german = Objects.requireNonNull(text.byCode().get("de"));
        assertThat(german).isNotEqualTo(text.english()).hasLineCount(1);
        assertThat(german.chars()).noneMatch(Character::isISOControl);
        isGerman(german);
        assertThat(FIGURE.matcher(german).results().map(MatchResult::group))
                .as(german)
                .containsExactlyInAnyOrderElementsOf(
                        FIGURE.matcher(text.english()).results().map(MatchResult::group).toList());
        return german;
    }

    /// No word of the line is English, but for names and what is quoted.
    public static void isGerman(String line) {
        assertThat(ENGLISH.matcher(GIVEN.matcher(line).replaceAll("")).results().map(MatchResult::group))
                .as(line)
                .isEmpty();
    }
}
