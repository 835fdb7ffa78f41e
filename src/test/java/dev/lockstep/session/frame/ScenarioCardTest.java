package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import org.junit.jupiter.api.Test;

final class ScenarioCardTest {
    @Test
    void theWordsOfAProgramStandOverItsSteps() throws BadScenario {
        Scenario scenario = read("  about: >\n    Look at x.\n    It is 1.\n");
        assertThat(ScenarioCard.stepped(scenario).about()).isEqualTo("Look at x. It is 1.");
        assertThat(ScenarioCard.of(scenario).about()).isEqualTo("Runs by itself.");
    }

    @Test
    void aProgramWithoutWordsOfItsOwnHasThoseOfItsScenario() throws BadScenario {
        assertThat(ScenarioCard.stepped(read("")).about()).isEqualTo("Runs by itself.");
    }

    @Test
    void everyBuiltInScenarioWithTwoPartsSaysSomethingElseOverItsSteps() {
        assertThat(Scenarios.builtIn())
                .filteredOn(scenario -> scenario.live() != null && scenario.program() != null)
                .isNotEmpty()
                .allSatisfy(
                        scenario -> assertThat(ScenarioCard.stepped(scenario).about())
                                .isNotEqualTo(scenario.about().english()));
    }

    private static Scenario read(String about) throws BadScenario {
        return Scenarios.read("my.yaml", """
                lockstep: 1
                id: mine
                title: Mine
                about: Runs by itself.
                group: classics
                program:
                %s  variables: {x: 0}
                  threads:
                    A: [x = 1]
                """.formatted(about));
    }
}
