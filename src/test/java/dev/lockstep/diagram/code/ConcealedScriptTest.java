package dev.lockstep.diagram.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcealedScriptTest {

    static Stream<String> programs() {
        return Scenarios.builtIn().stream().filter(each -> each.program() != null).map(Scenario::text);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramKeepsTheLinesOfItsThreadsAtTheirNumbersAndTellsNothingOfItsEnd(String text) {
        List<ColouredSource.Line> whole = ColouredSource.script(text).lines();
        List<ColouredSource.Line> shown = ConcealedScript.of(ColouredSource.script(text), "# concealed").lines();
        assertThat(shown).extracting(ColouredSource.Line::number)
                .containsExactlyElementsOf(whole.stream().map(ColouredSource.Line::number).toList());
        int threads = text.substring(0, text.indexOf("\n  threads:") + 1).split("\n", -1).length - 1;
        assertThat(shown.get(threads)).isEqualTo(whole.get(threads));
        assertThat(shown.get(threads + 1).text()).isEqualTo(whole.get(threads + 1).text()).isNotBlank();
        assertThat(shown.stream().skip(1).map(ColouredSource.Line::text))
                .noneMatch(line -> line.contains("expect:"))
                .noneMatch(line -> line.contains("about:"))
                .noneMatch(line -> line.contains("ask:"))
                .noneMatch(line -> line.contains("partner:"))
                .noneMatch(line -> line.contains("#"));
        assertThat(words(text, "about:")).isNotEmpty().noneMatch(
                line -> shown.stream().anyMatch(each -> each.text().equals(line)));
    }

    /// The lines that stand deeper than a key.
    private static List<String> words(String text, String key) {
        List<String> lines = text.lines().toList();
        int at = lines.indexOf(key);
        return lines.stream().skip(at + 1L).takeWhile(line -> line.startsWith(" ")).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{lockstep: 1, about: always breaks, program: {threads: {A: [x = 1]}}}",
                "\"about\": always breaks\n", "? about\n: always breaks\n", "about:\n- always breaks\n",
                "program: {expect: always breaks}\n", "program:\n  \"expect\": always breaks\n",
                "program:\n  expect:\n    always breaks\n", "program:\n  threads:\n  # always breaks\n",
                "program:\n  about: |\n    threads\n\n    always breaks\n",
                "program:\n  threads:\n    A: [x = 1] # always breaks\n"})
    void whatIsNotKnownToRunIsNotShown(String text) {
        assertThat(ConcealedScript.of(ColouredSource.script(text), "# concealed").lines())
                .extracting(ColouredSource.Line::text)
                .noneMatch(line -> line.contains("breaks"));
    }

    @Test
    void aFileOfNothingShowsNothing() {
        assertThat(ConcealedScript.of(ColouredSource.script(""), "# concealed").lines()).isEmpty();
    }
}
