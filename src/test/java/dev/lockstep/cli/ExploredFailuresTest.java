package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every built-in scenario that must break does, and every failure that is told leads there again.
class ExploredFailuresTest {

    static Stream<String> breaking() {
        return Scenarios.builtIn().stream()
                .filter(ExploredFailuresTest::breaks)
                .map(Scenario::id);
    }

    private static boolean breaks(Scenario scenario) {
        Program program = scenario.program();
        return program != null && program.expected().filter(Expectation.BREAKS::equals).isPresent();
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void everyFailureReplaysToTheSameEnd(String id) {
        Called search = Called.with("explore", id, "--max-schedules", "3000", "--json");

        assertThat(search.code()).isEqualTo(1);
        JsonNode failures = search.json().get("failures");
        assertThat(failures).isNotEmpty();
        for (JsonNode failure : failures) {
            if (failure.get("schedule").isNull()) {
                assertThat(search.json().get("complete").asBoolean()).isTrue();
                continue;
            }
            String schedule = failure.get("schedule").asString();
            Called replayed = Called.with("run", id, "--schedule", schedule);
            assertThat(replayed.code()).isEqualTo(1);
            assertThat(replayed.out())
                    .as(failure.toString())
                    .contains(failure.get("kind").asString(), "after " + failure.get("steps") + " steps")
                    .contains(told(failure) + failure.get("message").asString());
        }
    }

    /// What stands before its message in the report of a run.
    private static String told(JsonNode failure) {
        JsonNode property = failure.get("property");
        return property.isNull() ? "" : "broken      " + property.asString() + ": ";
    }
}
