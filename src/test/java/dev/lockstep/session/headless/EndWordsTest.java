package dev.lockstep.session.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.TraceEnd;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is said at the end of a run is true of the threads that are left.
class EndWordsTest {

    private static TracedRun bySeed(String id) throws BadScenario {
        return TracedRun.bySeed(Scenarios.find(id), 42);
    }

    private static String end(TracedRun run) {
        return run.report().outcome().message();
    }

    private static List<String> waitedFor(TracedRun run) {
        Timeline timeline = run.timeline();
        Snapshot last = timeline.at(timeline.trace().last());
        return WaitsFor.of(last).edges().stream()
                .map(edge -> Spoken.language().waitedFor(edge.over()))
                .toList();
    }

    @Test
    void whereEveryCallerHasEndedTheWorkersThatStillWaitAreNamed() throws BadScenario {
        assertThat(end(bySeed("pool-two-conditions")))
                .isEqualTo("every caller has ended; W1 and W2 wait for a task");
        assertThat(
                LiveRun.of(Scenarios.find("pool-two-conditions"), Duration.ofSeconds(60)).report().outcome().message())
                .as("on real threads")
                .startsWith("every caller has ended; W").contains("W1", "W2").endsWith(" for a task");
    }

    @Test
    void whereNobodyIsLeftEveryThreadHasEnded() throws BadScenario {
        assertThat(end(bySeed("two-locks-ordered"))).isEqualTo("every thread of the program has ended");
    }

    @Test
    void aPropertyThatBrokeStandsInQuotesWhereverPeopleReadItAndInTracesAsEver() throws BadScenario {
        TracedRun run = TracedRun.bySchedule(Scenarios.find("lost-update"), Schedule.parse("A,B,A,B,A,B"));
        String shown = "“in the end: x = 2” broke: x = 1";

        assertThat(end(run)).isEqualTo(shown);
        TraceEnd traced = Objects.requireNonNull(run.timeline().trace().end());
        assertThat(traced.message()).isEqualTo("in the end: x = 2 broke: x = 1");
        assertThat(RunEnd.described(traced.kind(), traced.message()).message()).as("of a trace").isEqualTo(shown);
        assertThat(RunEnd.described(traced.kind(), shown).message()).as("with its quotes").isEqualTo(shown);
        assertThat(RunEnd.described(traced.kind(), "„never: x = 1“ ist verletzt: x = 1").message())
                .as("in another language").isEqualTo("„never: x = 1“ ist verletzt: x = 1");
    }

    @Test
    void whoStaysBehindAtAnOpenGateWaitsForAWakeUpAndNotForTheOthers() throws BadScenario {
        TracedRun run = bySeed("barrier-notify-one");

        assertThat(end(run)).isEqualTo("C waits to be woken, and nobody is left to do it");
        assertThat(waitedFor(run)).containsExactly("a wake-up");
    }

    @Test
    void whoWaitsAtAGateToWhichNotAllHaveComeStillWaitsForTheOthers() throws BadScenario {
        Scenario tooFew = Scenarios.read("few.yaml", """
                lockstep: 1
                id: few
                title: Too few
                about: The third never comes.
                group: barrier
                program:
                  barrier: {implementation: notify-one, parties: 3}
                  threads:
                    A: [await]
                    B: [await]
                """);
        TracedRun run = TracedRun.bySeed(tooFew, 1);

        assertThat(end(run)).isEqualTo("A and B wait for the others");
        assertThat(waitedFor(run)).containsExactly("the others", "the others");
        assertThat(
                end(
                        TracedRun.bySchedule(
                                Scenarios.find("barrier-no-generation"),
                                Schedule.parse("B,B,B,A,A,A,C,C,C,C,B,B,B,B,B,A,A,C,C,C"))))
                .as("the next round of a barrier without generations").isEqualTo("A, B and C wait for the others");
    }
}
