package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.headless.TracedRun;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInStepTest {

    @ParameterizedTest
    @MethodSource("programs")
    void everyBuiltInProgramIsSteppedToItsEnd(String id) throws Exception {
        try (Stepped stepped = new Stepped(scenario(id))) {
            StepFrame start = stepped.at(0);
            assertThat(start.complaint()).isEmpty();
            assertThat(start.next().options()).isNotEmpty().extracting(EnabledChoice::label)
                    .doesNotContain("go on", "");
            StepFrame end = stepped.toTheEnd();

            assertThat(end.complaint()).isEmpty();
            assertThat(end.narration().told()).isNotEmpty().extracting(EventLine::step)
                    .isSortedAccordingTo((a, b) -> b - a);
            assertThat(end.lanes().lanes()).isNotEmpty();
            assertThat(end.figures()).isNotEmpty();
            TracedRun run = TracedRun.bySeed(scenario(id), 42);
            assertThat(end.position().finish()).isEqualTo(run.report().outcome());
            assertThat(end.snapshot()).isEqualTo(run.timeline().at(run.report().steps()));
        }
    }

    static List<String> programs() {
        return Scenarios.builtIn().stream()
                .filter(scenario -> scenario.program() != null)
                .map(Scenario::id)
                .toList();
    }

    private static Scenario scenario(String id) {
        return Scenarios.builtIn().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
