package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What scenarios may ask of the flawed twins.
class TwinsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
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
        List<Implementation> shown = Scenarios.builtIn().stream()
                .map(Scenario::program)
                .filter(ScriptedProgram.class::isInstance)
                .map(program -> ((ScriptedProgram) program).plan().engine())
                .filter(Objects::nonNull)
                .map(EnginePlan::implementation)
                .toList();

        assertThat(shown).contains(Implementation.values());
    }

    @Test
    void aPlanIsThatOfItsEngine() {
        assertThatThrownBy(
                () -> new EnginePlan.Barrier(
                        Implementation.STAMPEDE, 2, Optional.empty(), Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("STAMPEDE implements a CACHE");
    }
}
