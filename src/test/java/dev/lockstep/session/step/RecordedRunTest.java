package dev.lockstep.session.step;

import static dev.lockstep.session.step.Stepped.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.testing.InGerman;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedRunTest {

    @Test
    void aSimulatedRunIsMadeAgainAndCanBeChanged() throws Exception {
        TracedRun run = TracedRun.bySeed(Steppings.waits(), 5);
        try (Stepped stepped = new Stepped(Steppings.waits(), run.timeline().trace())) {
            StepFrame start = stepped.at(0);

            assertThat(start.position().steps()).isEqualTo(run.report().steps());
            assertThat(start.next().seed()).isEqualTo(5);
            assertThat(start.complaint()).isEmpty();
            assertThat(start.origin()).isEqualTo(new RunOrigin(RunOrigin.Source.SIMULATED, "seed 5"));
            assertThat(start.next().options()).filteredOn(EnabledChoice::taken).hasSize(1);
            String other = start.next().options().stream()
                    .filter(option -> !option.taken())
                    .map(EnabledChoice::choice)
                    .findFirst()
                    .orElseThrow();
            assertThat(stepped.choose(other).position().branches()).hasSize(2);
        }
    }

    @Test
    void aRunThatWasLeftInTheMiddleGoesOn() throws Exception {
        Trace trace = TracedRun.bySeed(Steppings.waits(), 5).timeline().trace().upTo(3);
        try (Stepped stepped = new Stepped(Steppings.waits(), trace)) {
            assertThat(stepped.at(0).position().over()).isFalse();

            assertThat(ended(stepped.toTheEnd())).isEqualTo(OutcomeKind.FINISHED);
            assertThat(trace.last()).isEqualTo(3);
        }
    }

    @Test
    void aRunThatTheScenarioDoesNotMakeAgainIsOnlyLookedAt() throws Exception {
        Trace trace = TracedRun.bySeed(Steppings.waits(), 5).timeline().trace();
        try (Stepped stepped = new Stepped(Steppings.lostUpdate(), trace)) {
            StepFrame start = stepped.at(0);

            assertThat(start.complaint()).contains("step 1").doesNotContain("\n");
            assertThat(start.next().options()).isEmpty();
            assertThat(ended(stepped.toTheEnd())).isEqualTo(OutcomeKind.FINISHED);
        }
    }

    @Test
    void whyItIsNotMadeAgainIsSaidInGerman() throws Exception {
        Spoken.change(Spoken.of("de"));
        Trace trace = TracedRun.bySeed(Steppings.waits(), 5).timeline().trace();
        try (Stepped stepped = new Stepped(Steppings.lostUpdate(), trace)) {
            String complaint = stepped.at(0).complaint();
            assertThat(complaint).contains("die Wiederholung weicht bei Schritt 1 ab: ", "; wählbar: [");
            InGerman.isGerman(complaint);
        }
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void aRunOnRealThreadsIsLookedAtWithoutChoices() throws Exception {
        LiveRun run = LiveRun.of(Steppings.waits(), Duration.ofSeconds(60));
        try (Stepped stepped = new Stepped(Steppings.waits(), run.timeline().trace())) {
            StepFrame start = stepped.at(0);
            assertThat(start.origin()).isEqualTo(RunOrigin.REAL);
            assertThat(start.next().options()).isEmpty();

            stepped.session.controls().step();
            StepFrame first = stepped.at(1);
            assertThat(first.state().moved()).isNotNull();
            assertThat(first.narration().last()).hasSize(1);
            StepFrame end = stepped.toTheEnd();
            assertThat(end.snapshot()).isEqualTo(run.timeline().at(run.report().steps()));
            for (int step = end.position().step() - 1; step >= 0; step--) {
                stepped.session.controls().back();
                assertThat(stepped.at(step).snapshot()).isEqualTo(run.timeline().at(step));
            }
            stepped.session.seed(3);
            assertThat(stepped.await("a complaint", frame -> !frame.complaint().isEmpty()).complaint())
                    .isEqualTo("Real threads have no seed: this run was recorded.");
        }
    }

    @Test
    void aRecordedRunIsJudgedInTheEndIfItCameToItsEnd() throws Exception {
        LiveRun finished = LiveRun.of(Steppings.waits(), Duration.ofSeconds(60));
        LiveRun stuck = LiveRun.of(Steppings.stuck(), Duration.ofMillis(200));
        Trace left = finished.timeline().trace().upTo(finished.report().steps());

        assertThat(inTheEnd(Steppings.waits(), finished.timeline().trace())).isEqualTo(Held.YES);
        assertThat(inTheEnd(Steppings.stuck(), stuck.timeline().trace())).isEqualTo(Held.OPEN);
        assertThat(left.end()).isNull();
        assertThat(inTheEnd(Steppings.waits(), left)).isEqualTo(Held.OPEN);
    }

    private static Held inTheEnd(Scenario scenario, Trace trace) throws Exception {
        try (Stepped stepped = new Stepped(scenario, trace)) {
            assertThat(stepped.at(0).narration().properties().getLast().held()).isEqualTo(Held.OPEN);
            stepped.session.controls().jump(trace.last());
            return stepped.at(trace.last()).narration().properties().getLast().held();
        }
    }

    @Test
    void theTraceOfASessionIsThatOfTheRun() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            stepped.toTheEnd();
            Trace trace = stepped.session.controls().trace().join();
            Trace run = TracedRun.bySeed(Steppings.waits(), 42).timeline().trace();

            assertThat(trace.header()).isEqualTo(new TraceHeader("waits", "text of waits", true, "seed 42"));
            assertThat(trace.last()).isEqualTo(run.last());
            for (int step = 0; step <= run.last(); step++) {
                assertThat(trace.step(step)).isEqualTo(run.step(step));
            }
            assertThat(trace.end()).isEqualTo(run.end());
        }
    }

    @Test
    void anEditedScenarioBeginsAnewWithTheSameSeed() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            stepped.session.seed(9);
            stepped.await("the seed", frame -> frame.next().seed() == 9);
            stepped.toTheEnd();
            Scenario edited = Steppings.lostUpdate();
            stepped.session.reload(edited);

            StepFrame again = stepped.await("the edited one", frame -> frame.scenario().equals(edited));
            assertThat(again.next().seed()).isEqualTo(9);
            assertThat(again.position().step()).isZero();
            stepped.session.complain("line 3: wrong");
            assertThat(stepped.await("the complaint", frame -> !frame.complaint().isEmpty()).complaint())
                    .isEqualTo("line 3: wrong");
        }
    }
}
