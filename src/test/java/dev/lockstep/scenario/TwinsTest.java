package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What scenarios may ask of the flawed twins.
class TwinsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pool: {implementation: killed-worker, workers: 2}|resize 3",
        "cache: {implementation: stampede}|clear",
        "barrier: {implementation: no-generation, parties: 2}|await at most 5 ms",
    })
    void whatATwinDoesNotHaveIsRefusedByTheReader(String engine, String line) {
        assertThatThrownBy(() -> Played.program(engine + "\nthreads: {A: [" + line + "]}\n"))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("found \"" + line + "\" with implementation")
                .hasMessageContaining("which is all that a flawed");
    }

    @Test
    void everyFlawIsShownBySomeScenario() {
        String texts = String.join(
                "\n",
                Scenarios.builtIn().stream()
                        .filter(scenario -> scenario.program() != null)
                        .map(Scenario::text)
                        .toList());
        for (var implementation : implementations()) {
            assertThat(texts).contains("implementation: " + implementation);
        }
    }

    private static List<String> implementations() {
        return Stream.of(
                        Implementation.OfPool.values(),
                        Implementation.OfCache.values(),
                        Implementation.OfBarrier.values())
                .flatMap(Stream::of)
                .map(Implementation::word)
                .filter(word -> !word.equals("sound"))
                .toList();
    }
}
