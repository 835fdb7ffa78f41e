package dev.lockstep.session.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.Trace;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureRunsTest {
    private static final Scenario PHILOSOPHERS = Scenarios.builtIn("philosophers");

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    private static TracedRun deadlock() {
        return TracedRun.bySchedule(PHILOSOPHERS, Schedule.parse("P1,P2,P3"));
    }

    @Test
    void aRunMadeHereSaysHowItEndedInTheLanguageThatIsSpokenThen() {
        TracedRun run = deadlock();
        Spoken.change(Spoken.of("de"));
        FigureRun shown = FigureRuns.of(PHILOSOPHERS, run);

        assertThat(shown.end().sign()).isEqualTo(EndSign.BAD);
        assertThat(shown.end().sentence()).contains("P3 wartet auf das Schloss fork1");
        assertThat(shown.steps()).hasSize(3);
    }

    @Test
    void aTraceSaysHowItEndedAsItHasIt() {
        Trace trace = deadlock().timeline().trace();

        assertThat(FigureRuns.of(PHILOSOPHERS, trace, 3).end().sentence()).contains("P3 waits for lock fork1");
        assertThat(FigureRuns.of(PHILOSOPHERS, trace, 2).end().sentence()).isEmpty();
    }

    @Test
    void aRunThatItsScheduleCutShortHasNoEnd() {
        TracedRun run = TracedRun.bySchedule(PHILOSOPHERS, Schedule.parse("P1,P2"));

        assertThat(FigureRuns.of(PHILOSOPHERS, run).end().sentence()).isEmpty();
    }

    static Stream<String> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null).map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whereItIsCutShortItsLastStateIsTheOneThatALongerRunHasThere(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        TracedRun whole = TracedRun.bySeed(scenario, 7);
        FigureRun longer = FigureRuns.of(scenario, whole);
        List<Choice> choices = Objects.requireNonNull(whole.report().schedule()).choices();
        for (int last = 0; last < longer.last(); last += 5) {
            Schedule begun = new Schedule(choices.subList(0, last));
            FigureRun cut = FigureRuns.of(scenario, TracedRun.bySchedule(scenario, begun));

            assertThat(cut.after(last)).isEqualTo(longer.after(last));
        }
    }

    @Test
    void itsCaptionHasTheScheduleThatMakesItAgain() {
        FigureRun run = FigureRuns.of(
                PHILOSOPHERS, TracedRun.bySchedule(PHILOSOPHERS, Schedule.parse("P1*2,P1*2,P2")));

        assertThat(run.head().caption()).contains("P1×4,P2");
    }
}
