package dev.lockstep.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.yaml.SectionReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a scenario says of itself is in English alone, or in several languages.
class TextsOfScenariosTest {

    static Stream<Scenario> builtIn() {
        return Scenarios.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInScenarioSaysEachOfItsTextsInEveryLanguage(Scenario scenario) {
        Map<String, LocalText> texts = new LinkedHashMap<>(
                Map.of("title", scenario.title(), "about", scenario.about()));
        Optional.ofNullable(scenario.program())
                .flatMap(Program::about)
                .ifPresent(about -> texts.put("about of the program", about));
        texts.forEach((what, text) -> {
            assertThat(text.byCode()).as(what).containsOnlyKeys(SectionReader.LANGUAGES);
            assertThat(text.byCode().values()).as(what).doesNotHaveDuplicates();
        });
    }

    @Test
    void aPlainTextIsInEnglishAndStandsForTheOthers() throws BadScenario {
        LocalText title = read("title: Mine").title();
        assertThat(title).isEqualTo(LocalText.of("Mine"));
        assertThat(title.in("de")).isEqualTo("Mine");
    }

    @Test
    void aTextByLanguageIsFoundByItsCode() throws BadScenario {
        LocalText title = read("title: {en: Mine, de: Meins}").title();
        assertThat(title.in("de")).isEqualTo("Meins");
        assertThat(title.in("fr")).isEqualTo("Mine");
        assertThat(title.english()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: {de: Meins}|no en in title",
                "title: {en: Mine, dee: Meins}|unknown key \"dee\" in title",
                "title: {en: Mine, de: ''}|no text for de",
                "title: [Mine]|a list for title",
            })
    void aTextInAnotherFormIsRefused(String title, String found) {
        assertThatExceptionOfType(BadScenario.class).isThrownBy(() -> read(title)).withMessageContaining(found);
    }

    private static Scenario read(String title) throws BadScenario {
        return Scenarios.read("mine", """
                lockstep: 1
                id: mine
                %s
                about: What it is about.
                group: classics
                program:
                  threads:
                    A: [sleep 1 ms]
                """.formatted(title));
    }
}
