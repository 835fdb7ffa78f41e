package dev.lockstep.session.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.history.RunFailure;
import dev.lockstep.session.step.Stepped;
import dev.lockstep.session.step.Steppings;
import dev.lockstep.testing.InGerman;
import dev.lockstep.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TracedRunTest {

    @Test
    void aSeedDecidesEveryStep() {
        TracedRun once = TracedRun.bySeed(Steppings.waits(), 7);
        TracedRun again = TracedRun.bySeed(Steppings.waits(), 7);

        assertThat(again.report()).isEqualTo(once.report());
        assertThat(steps(again.timeline().trace())).isEqualTo(steps(once.timeline().trace()));
        assertThat(once.report().seed()).isEqualTo(7);
        assertThat(once.report().steps()).isEqualTo(once.timeline().trace().last());
    }

    @Test
    void theScheduleOfARunMakesItAgain() {
        TracedRun run = TracedRun.bySeed(Steppings.waits(), 3);

        TracedRun again = TracedRun
                .bySchedule(Steppings.waits(), Schedule.parse(String.valueOf(run.report().schedule())));

        assertThat(steps(again.timeline().trace())).isEqualTo(steps(run.timeline().trace()));
        assertThat(again.report().outcome()).isEqualTo(run.report().outcome());
        assertThat(again.report().seed()).isNull();
    }

    @Test
    void aSessionLeftToItselfMakesTheSameRun() throws Exception {
        for (int seed = 40; seed < 44; seed++) {
            TracedRun run = TracedRun.bySeed(Steppings.waits(), seed);
            try (Stepped stepped = new Stepped(Steppings.waits())) {
                stepped.session.seed(seed);
                stepped.await("the second run", frame -> frame.run() == 2);
                StepFrame end = stepped.toTheEnd();

                assertThat(end.snapshot()).isEqualTo(run.timeline().at(run.report().steps()));
                assertThat(end.position().finish()).isEqualTo(run.report().outcome());
            }
        }
    }

    @Test
    void aPropertyThatBrokeIsTheOutcome() {
        TracedRun run = TracedRun.bySchedule(Steppings.lostUpdate(), Schedule.parse("A,B,A,B,A,B"));

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.PROPERTY_BROKEN);
        assertThat(run.report().outcome().good()).isFalse();
        assertThat(run.report().properties())
                .extracting(PropertyState::name, PropertyState::held, PropertyState::decided)
                .containsExactly(
                        tuple("always: no write is lost", Held.NO, true),
                        tuple("in the end: told", Held.YES, true));
        assertThat(run.report().endState()).containsEntry("count", "1");
    }

    @Test
    void whatHoldsInTheEndIsJudgedOnlyAtTheEnd() {
        TracedRun run = TracedRun.bySchedule(Steppings.lostUpdate(), Schedule.parse("A,A"));

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.SCHEDULE_ENDED);
        assertThat(run.report().properties().getLast().held()).isEqualTo(Held.OPEN);
        assertThat(run.report().properties().getLast().decided()).isFalse();
        assertThat(run.report().failures()).isEmpty();
    }

    @Test
    void aDeadlockIsTheOutcomeThoughOthersWentOn() {
        TracedRun run = TracedRun.of(
                Steppings.twoLocks(), new FairStrategy(), TracedRun.settings(Steppings.twoLocks()), "fair turns");

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(run.report().failures()).extracting(RunFailure::step).containsExactly(2);
        assertThat(run.timeline().trace().header().order()).isEqualTo("fair turns");
        assertThat(Objects.requireNonNull(run.timeline().trace().end()).kind()).isEqualTo(OutcomeKind.DEADLOCK);
    }

    @Test
    void aProgramThatCannotEndStopsAtItsLimit() {
        TracedRun run = TracedRun.of(
                Steppings.endless(),
                new FairStrategy(),
                TracedRun.settings(Steppings.endless()).withStepLimit(1_000),
                "fair turns");

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.STEP_LIMIT);
        assertThat(run.report().steps()).isEqualTo(1_000);
    }

    @Test
    void aScheduleThatCannotBeMadeIsRefusedWithItsStep() {
        assertThatExceptionOfType(ReplayMismatch.class)
                .isThrownBy(() -> TracedRun.bySchedule(Steppings.lostUpdate(), Schedule.parse("A,Z")))
                .withMessageContaining("step 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TracedRun.bySchedule(Steppings.lostUpdate(), Schedule.parse("A,A,A,B,B,B,B")))
                .withMessage("the run is over after step 6 (finished), but the choices of the schedule are 7")
                .satisfies(
                        refused -> assertThat(InGerman.line(refused)).isEqualTo(
                                "der Lauf ist nach Schritt 6 zu Ende (finished), aber der Ablaufplan hat 7 "
                                        + "Entscheidungen"));
    }

    @Test
    void onRealThreadsTheSameProgramIsJudgedByTheSameWatch() {
        LiveRun run = LiveRun.of(Steppings.waits(), Duration.ofSeconds(60));

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(run.report().properties().getLast().decided()).isTrue();
        assertThat(run.report().schedule()).isNull();
        assertThat(run.timeline().trace().header().simulated()).isFalse();
        assertThat(run.report().steps()).isEqualTo(run.timeline().trace().last()).isPositive();
    }

    @Test
    void aLiveRunThatDoesNotEndIsEndedAndSaysSo() {
        LiveRun run = LiveRun.of(Steppings.stuck(), Duration.ofMillis(200));

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.WAITS_FOREVER);
        assertThat(run.report().outcome().message())
                .isEqualTo("the run did not end within 200 ms: A cannot go on");
        assertThat(run.report().properties().getLast().held()).isEqualTo(Held.OPEN);
        assertThat(run.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(OutcomeKind.WAITS_FOREVER);
            assertThat(failure.waits())
                    .containsExactly(new RunFailure.Wait("A", "stop waiting on test.m.never", false, null));
        });
    }

    @Test
    void onRealThreadsAFailedThreadHidesNeitherADeadlockNorWhoWaitsForEver() {
        LiveRun run = LiveRun.of(Steppings.everyFailure(), Duration.ofSeconds(2));

        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.THREAD_FAILED);
        assertThat(run.report().failures()).extracting(RunFailure::kind)
                .containsExactly(
                        OutcomeKind.THREAD_FAILED,
                        OutcomeKind.THREAD_FAILED,
                        OutcomeKind.DEADLOCK,
                        OutcomeKind.WAITS_FOREVER);
        assertThat(run.report().failures()).extracting(RunFailure::step).isSorted();
        assertThat(run.report().failures().get(2).waits())
                .containsExactlyInAnyOrder(
                        new RunFailure.Wait("A", "test.right", true, "B"),
                        new RunFailure.Wait("B", "test.left", true, "A"));
        assertThat(run.report().failures().get(3).waits())
                .containsExactly(new RunFailure.Wait("C", "stop waiting on test.door.opened", false, null));
    }

    private static List<Object> steps(Trace trace) {
        return IntStream.rangeClosed(0, trace.last()).<Object>mapToObj(trace::step).toList();
    }
}
