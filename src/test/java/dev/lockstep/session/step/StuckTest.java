package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// *Why is it stuck?* ends in a cause, in the runs for which people ask.
class StuckTest {

    private static List<String> why(Scenario scenario, String schedule, String thread) {
        Timeline run = TracedRun.bySchedule(scenario, Schedule.parse(schedule)).timeline();
        return why(run, run.trace().last(), thread);
    }

    private static List<String> why(Timeline run, int step, String thread) {
        return Why.isItStuck(run.at(step), new ThreadId(thread), MomentUnit.STEP);
    }

    private static List<String> why(String scenario, String schedule, String thread) throws BadScenario {
        return why(Scenarios.find(scenario), schedule, thread);
    }

    @Test
    void ofALostWakeUpItIsSaidWhomTheLastSignalWokeAndThatNobodyIsLeft() throws BadScenario {
        String schedule = "C1,C1,C2,C2,P1,P1:signal=C1,P1,P1,P2,P2,C1,C1:signal=C2,C1,C1,C2,C2";

        assertThat(why("bounded-buffer-signal", schedule, "P2"))
                .containsExactly(
                        "P2 waits for a signal on changed since step 10.",
                        "The last signal came from C1 at step 12 and woke C2.",
                        "Nobody is left who could signal changed: C2 waits for a signal on changed, P1 has ended, C1 has"
                                + " ended.");
    }

    @Test
    void ofASignalThatCameBeforeTheWaitItIsSaidThatNobodyWaited() throws BadScenario {
        Scenario scenario = Scenarios.read("early.yaml", """
                lockstep: 1
                id: early
                title: Too early
                about: The signal comes first.
                group: classics
                program:
                  locks: [mutex]
                  conditions: {ready: mutex}
                  threads:
                    A: [acquire mutex, wait on ready, release mutex]
                    B: [acquire mutex, signal ready, release mutex]
                """);

        assertThat(why(scenario, "B,B,B,B,A,A", "A"))
                .containsExactly(
                        "A waits for a signal on ready since step 6.",
                        "The last signal came from B at step 2, when nobody waited.",
                        "Nobody is left who could signal ready: B has ended.");
        Timeline other = TracedRun.bySchedule(scenario, Schedule.parse("A,A,B")).timeline();
        assertThat(why(other, 2, "A"))
                .containsExactly(
                        "A waits for a signal on ready since step 2.",
                        "Nobody has signalled so far.",
                        "B can go on, and may signal ready.");
    }

    @Test
    void aWaitForEverIsMarkedInTheLaneOfWhoeverWaitsAndInNoneOfAnIdleWorker() throws Exception {
        String schedule = "A,A,A,A,A,A,A,A,A,A,W1,W1,W1,W1,W1,W1,W1,W1,W1,W1,W2,W2";
        try (Stepped stepped = new Stepped(Scenarios.find("pool-forgotten-task-done"), schedule)) {
            stepped.session.controls().jump(Integer.MAX_VALUE);
            StepFrame end = stepped
                    .await("the end", frame -> frame.position().step() == 22 && frame.position().finish() != null);

            assertThat(end.state().failures())
                    .filteredOn(failure -> failure.step() == 22)
                    .extracting(failure -> failure.thread().name())
                    .containsExactly("A");
        }
    }

    @Test
    void ofATaskThatWasNeverMarkedDoneItIsSaidWhoTookItAndWhen() throws BadScenario {
        String schedule = "A,A,A,A,A,A,A,A,A,A,W1,W1,W1,W1,W1,W1,W1,W1,W1,W1,W2,W2";

        assertThat(why("pool-forgotten-task-done", schedule, "A"))
                .containsExactly(
                        "A waits since step 10 for every task to be done: 0 queued, 1 not marked done.",
                        "W1 took task b at step 16 and never marked it done: W1 waits for a task of the pool.");
    }

    @Test
    void ofAnOpenGateItIsSaidThatNobodyWokeWhoWaitsThere() throws BadScenario {
        assertThat(why("barrier-notify-one", "A,A,A,B,B,B,C,C,C:signal=A,C,C,A,A,A", "B"))
                .containsExactly(
                        "B waited at the gate since step 6: it is open, but nobody has woken it.",
                        "The last signal came from C at step 9 and woke A.",
                        "Nobody is left who could wake it: A has ended, C has ended.");
    }

    @Test
    void whoIsTrappedInABarrierWithoutGenerationsIsToldWhatItWaitsForInsteadOfAnOpenGate() throws BadScenario {
        assertThat(why("barrier-no-generation", "B,B,B,A,A,A,C,C,C,C,B,B,B,B,B,A,A,C,C,C", "A"))
                .containsExactly(
                        "A waits at the gate since step 17: it was let through, but waits until the count is 0, and B"
                                + " came for the next round before it looked.",
                        "The last signal came from C at step 9 and woke B and A, before A waited again.",
                        "Nobody is left who could come: B waits for the others at the barrier, C waits for the others at the"
                                + " barrier.");
    }

    @Test
    void aProducerOfAPoolWithOneConditionIsToldWhoWasWokenInItsPlace() throws BadScenario {
        String schedule = "W1,W1,W2,W2,A,A:signal=W1,A,A,B,B,W1,W1:signal=W2,W1,W1,W1,W1,W1,W1,W2,W2";

        assertThat(why("pool-notify-one", schedule, "B"))
                .contains(
                        "B waited for room in the queue since step 10: there is room now, but nobody has woken it.",
                        "The last signal came from W1 at step 12 and woke W2.")
                .last().asString().startsWith("Nobody is left who could make it look again: ");
    }

    @Test
    void whoAwaitsTheEndIsToldWhyAWorkerDoesNotLeave() throws BadScenario {
        String schedule = "A,A,A,W1,W1,W1,W1,W1,W1,W1,W1,W1,W2,W2,W2,A,A,A,A,A,A,A";

        assertThat(why(takingWithoutLimit(), schedule, "A"))
                .startsWith("A waits for the end of the pool since step 22: W1 and W2 have not left yet.")
                .last().asString().startsWith("Nobody is left who could make it look again: ");
    }

    /// A task is done before the pool is shut down.
    private static Scenario takingWithoutLimit() throws BadScenario {
        return Scenarios.read("taking.yaml", """
                lockstep: 1
                id: taking
                title: Take without a limit
                about: The workers have had a task.
                group: pool
                program:
                  pool: {implementation: take-without-limit, workers: 2}
                  threads:
                    A: [submit a, join, shut down, await termination]
                """);
    }

    @Test
    void whatAnEndedThreadHoldsIsNeverGivenBack() throws BadScenario {
        assertThat(why("cache-lock-kept-on-error", "A,A,A,A,A,A,A,B,B,B,C,C,C", "C"))
                .containsExactly(
                        "C waits for lock user:1, held by A since step 4; A has ended and will never give it back.");
    }

    @Test
    void aCycleThatTimeCanEndIsNotSaidToBeForEver() throws BadScenario {
        Scenario scenario = Scenarios.read("timed.yaml", """
                lockstep: 1
                id: timed
                title: A cycle with a limit
                about: One of the two gives up.
                group: classics
                program:
                  locks: [n]
                  threads:
                    A: [acquire n, release n]
                    B: [acquire n, wait for A at most 1 ms, release n]
                """);

        Timeline run = TracedRun.bySchedule(scenario, Schedule.parse("B,B:timeout")).timeline();
        assertThat(why(run, 1, "A").getLast())
                .isEqualTo("That is a cycle: A → B → A. B can still give up.");
    }

    @Test
    void whereAScheduleEndsBeforeTheRunDoesItIsKnownWhoCouldGoOn() throws BadScenario {
        Timeline run = TracedRun.bySchedule(Scenarios.find("barrier-timeout"), Schedule.parse("A,A,A")).timeline();
        Snapshot last = run.at(run.trace().last());

        assertThat(last.threads().values())
                .extracting(thread -> thread.id().name() + " " + thread.standing().going())
                .containsExactly("A OTHERWISE", "B YES", "C YES");
        assertThat(last.isStuckForEver()).isFalse();
    }

    @Test
    void ofAWorkerThatNobodyWokeAtTheShutdownThatIsSaid() throws BadScenario {
        Timeline run = TracedRun.bySeed(takingWithoutLimit(), 1).timeline();

        assertThat(why(run, run.trace().last(), "W2"))
                .containsExactly(
                        "W2 waits for a task since step 17: the queue is empty, and the pool is shut down, but nobody has"
                                + " woken it.",
                        "The last signal came from A at step 6 and woke it, before it waited again.",
                        "Nobody is left who could make it look again: W1 waits for a task of the pool, A waits for the end"
                                + " of the pool.");
    }

    @Test
    void ofAJoinItIsSaidWhoMayTakeWhatIsQueued() throws BadScenario {
        assertThat(why("pool-forgotten-task-done", "A,A,A,A,A,A,A,A,A,A,W1", "A"))
                .startsWith("A waits since step 10 for every task to be done: 1 queued, 1 not marked done.")
                .endsWith("W1 can go on, and may take what is queued.");
    }

    @Test
    void ofTheEndOfAPoolWithoutWorkersItIsSaidWhoseSignalIsToCome() throws BadScenario {
        Timeline run = TracedRun
                .bySeed(pool("take-without-limit", "[submit a, join, shut down, submit b, await termination]"), 1)
                .timeline();

        assertThat(allWhy(run, "A"))
                .anySatisfy(
                        said -> assertThat(said)
                                .startsWith("A waits for the end of the pool since step")
                                .contains(": no worker is left, but nobody has woken it.")
                                .endsWith("W1 can go on, and may make it look again."));
    }

    @Test
    void whereNoWorkerIsLeftNobodyIsSaidToMakeRoom() throws BadScenario {
        Scenario scenario = Scenarios.read("room.yaml", """
                lockstep: 1
                id: room
                title: Room
                about: A task is submitted after the end.
                group: pool
                program:
                  pool: {workers: 2, implementation: notify-one, capacity: 1}
                  threads:
                    A: [submit a, submit b]
                    B: [submit c, shut down]
                    C: [await termination]
                """);
        Timeline run = TracedRun.bySeed(scenario, 1).timeline();

        assertThat(allWhy(run, "A"))
                .anySatisfy(said -> assertThat(said).endsWith("There is no worker that could make room."))
                .noneSatisfy(said -> assertThat(said).contains("C can go on, and may make room"));
    }

    private static Scenario pool(String implementation, String script) throws BadScenario {
        return Scenarios.read("pool.yaml", """
                lockstep: 1
                id: pool
                title: A pool
                about: One thread asks for everything.
                group: pool
                program:
                  pool: {workers: 1, implementation: %s}
                  threads:
                    A: %s
                """.formatted(implementation, script));
    }

    /// What is said at every step, each in one text.
    private static List<String> allWhy(Timeline run, String thread) {
        return IntStream.rangeClosed(1, run.trace().last())
                .mapToObj(step -> String.join(" ", why(run, step, thread)))
                .toList();
    }
}
