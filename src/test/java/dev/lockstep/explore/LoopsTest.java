package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.BadScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Loops that only look are searched to their end, and nothing is taken for one that is none.
class LoopsTest {

    private static final String[] PETERSON = {
        "variables: {fa: 0, fb: 0, turn: 0, inside: 0}",
        "threads:",
        "  A: [fa = 1, turn = 1, {while fb = 1 and turn = 1: [sleep 1 ms]},"
                + " inside = inside + 1, inside = inside - 1, fa = 0]",
        "  B: [fb = 1, turn = 0, {while fa = 1 and turn = 0: [sleep 1 ms]},"
                + " inside = inside + 1, inside = inside - 1, fb = 0]",
        "properties:",
        "  - never: inside = 2",
        "  - in the end: inside = 0",
    };

    @Test
    void threeWaitsWithALimitInARowAreNoLoop() throws BadScenario {
        assertThat(
                EveryOrderTest.failures(
                        "classics",
                        "variables: {x: 0, y: 0}",
                        "locks: [m]",
                        "conditions: {c: m}",
                        "threads:",
                        "  A: [acquire m, wait on c at most 5 ms, wait on c at most 5 ms, wait on c at most 5 ms,"
                                + " release m, y = x]",
                        "  B: [x = 1]",
                        "properties:",
                        "  - in the end: y = 1")
                        .keySet())
                .containsExactly("in the end: y = 1: y = 0");
    }

    @Test
    void threeJoinsWithALimitInARowAreNoLoop() throws BadScenario {
        assertThat(
                EveryOrderTest.failures(
                        "pool",
                        "pool: {workers: 1}",
                        "threads:",
                        "  A: [submit a, join at most 1 ms, join at most 1 ms, join at most 1 ms, shut down now]",
                        "properties:",
                        "  - never: returned = 1")
                        .keySet())
                .containsExactly("never: returned = 1: returned = 1");
    }

    @Test
    void threeSubmitsWithALimitInARowAreNoLoop() throws BadScenario {
        assertThat(
                EveryOrderTest.failures("pool", """
                                pool: {workers: 1, capacity: 1}
                                threads:
                                  A:
                                    - submit a
                                    - submit b at most 1 ms
                                    - submit c at most 1 ms
                                    - submit d at most 1 ms
                                    - shut down now
                                properties:
                                  - never: result of A = "gave back a"
                                """)
                        .keySet())
                .containsExactly("never: result of A = \"gave back a\": result of A = \"gave back a\"");
    }

    @Test
    void aLoopThatCountsItsTimeOutsIsRunToItsEnd() throws BadScenario {
        assertThat(
                EveryOrderTest.failures("classics", """
                                variables: {y: 0}
                                locks: [m]
                                conditions: {c: m}
                                threads:
                                  A:
                                    - acquire m
                                    - n = 0
                                    - while n < 4: [wait on c at most 5 ms, n = n + 1]
                                    - y = n
                                properties:
                                  - never: y = 4
                                """)
                        .keySet())
                .containsExactly("never: y = 4: y = 4");
    }

    @Test
    void aSpinningReaderIsSearchedToTheEnd() throws BadScenario {
        assertThat(
                EveryOrderTest.failures(
                        "classics",
                        "variables: {f: 0, d: 0}",
                        "threads:",
                        "  A: [d = 1, f = 1]",
                        "  B: [{while f = 0: [sleep 1 ms]}, d = d + 1]",
                        "properties:",
                        "  - in the end: d = 2"))
                .isEmpty();
    }

    @Test
    void petersonsLockIsProvedInAllItsOrders() throws BadScenario {
        assertThat(EveryOrderTest.failures("classics", PETERSON)).isEmpty();
    }

    @Test
    void petersonsLockWithItsFirstTwoLinesSwappedBreaksInElevenSteps() throws BadScenario {
        Map<String, String> broken = EveryOrderTest.failures(
                "classics",
                "variables: {fa: 0, fb: 0, turn: 0, inside: 0}",
                "threads:",
                "  A: [turn = 2, fa = 1, {while fb = 1 and turn = 2: [sleep 1 ms]},"
                        + " inside = inside + 1, inside = inside - 1, fa = 0]",
                "  B: [turn = 1, fb = 1, {while fa = 1 and turn = 1: [sleep 1 ms]},"
                        + " inside = inside + 1, inside = inside - 1, fb = 0]",
                "properties:",
                "  - never: inside > 1");
        assertThat(broken).containsOnlyKeys("never: inside > 1: inside = 2");
        assertThat(broken.values()).allSatisfy(schedule -> assertThat(Schedule.parse(schedule).size()).isEqualTo(11));
    }

    @Test
    void whoPollsMayGoRoundAgainForSomebodyWhoGivesUpALockBecauseOfIt() throws BadScenario {
        // C gives up in time while A has the lock, takes it, and gives up once more: that takes two rounds of A.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, y: 0}
                locks: [m]
                threads:
                  A:
                    - while x = 0: [acquire m, release m]
                  C:
                    - acquire m at most 1 ms
                    - first = result
                    - if first = "acquired": [release m]
                    - if first = "timed out":
                        - acquire m
                        - release m
                        - acquire m at most 1 ms
                        - if result = "timed out": [y = 1]
                        - if result = "acquired": [release m]
                    - x = 1
                properties:
                  - sometimes: y = 1
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        assertThat(all.seen()).containsExactly("sometimes: y = 1");
    }

    @Test
    void aRoundOnWhichALockIsGivenBackForAMomentLetsOthersGetOn() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, y: 0, z: 0}
                locks: [m]
                threads:
                  A:
                    - acquire m
                    - while x = 0: [release m, sleep 1 ms, acquire m]
                    - release m
                  B: [acquire m, release m]
                  C: [wait for B, acquire m, z = y, x = 1, release m]
                  D: [y = 1]
                properties:
                  - sometimes: z = 1
                  - in the end: z = 1
                """);
        assertThat(all.stopped()).isNull();
        assertThat(Searches.kinds(all)).containsExactly(OutcomeKind.PROPERTY_BROKEN);
        assertThat(all.seen()).containsExactly("sometimes: z = 1");
    }

    @Test
    void dekkersLockIsProvedInAllItsOrders() throws BadScenario {
        assertThat(EveryOrderTest.failures("classics", """
                variables: {wa: 0, wb: 0, turn: 1, in: 0}
                threads:
                  A:
                    - wa = 1
                    - while wb = 1:
                        - if turn != 1:
                            - wa = 0
                            - while turn != 1: [sleep 1 ms]
                            - wa = 1
                    - in = in + 1
                    - in = in - 1
                    - turn = 2
                    - wa = 0
                  B:
                    - wb = 1
                    - while wa = 1:
                        - if turn != 2:
                            - wb = 0
                            - while turn != 2: [sleep 1 ms]
                            - wb = 1
                    - in = in + 1
                    - in = in - 1
                    - turn = 1
                    - wb = 0
                properties:
                  - never: in = 2
                  - in the end: in = 0
                """)).isEmpty();
    }

    @Test
    void lamportsBakeryOfTwoIsProvedInAllItsOrders() throws BadScenario {
        assertThat(EveryOrderTest.failures("classics", """
                variables: {ca: 0, cb: 0, na: 0, nb: 0, in: 0}
                threads:
                  A:
                    - ca = 1
                    - na = nb + 1
                    - ca = 0
                    - while cb = 1: [sleep 1 ms]
                    - while nb != 0 and nb < na: [sleep 1 ms]
                    - in = in + 1
                    - in = in - 1
                    - na = 0
                  B:
                    - cb = 1
                    - nb = na + 1
                    - cb = 0
                    - while ca = 1: [sleep 1 ms]
                    - while na != 0 and na <= nb: [sleep 1 ms]
                    - in = in + 1
                    - in = in - 1
                    - nb = 0
                properties:
                  - never: in = 2
                  - in the end: in = 0
                """)).isEmpty();
    }

    @Test
    void whoPollsALineIsSearchedToTheEnd() throws BadScenario {
        assertThat(EveryOrderTest.failures("classics", """
                variables: {x: 0}
                locks: {m: fair}
                threads:
                  A: [{while x = 0: [acquire m, release m]}]
                  B: [{while x = 0: [acquire m, release m]}]
                  C: [sleep 1 ms, x = 1]
                """)).isEmpty();
    }

    @Test
    void whoLeftAWaitForAnotherReasonDoesNotStandWhereItStood() throws BadScenario {
        // A takes a signal that C needs, and then times out: both times it takes the lock again with nothing else to
        // tell.
        assertThat(EveryOrderTest.failures("classics", """
                locks: [m]
                conditions: {c: m}
                variables: {q: 0, t: 0, ready: 0, s: 9, ends: 0, ci: 0}
                threads:
                  A:
                    - done = 0
                    - while done = 0:
                        - acquire m
                        - compare and set q from 5 to 6
                        - wait on c at most 1 ms
                        - if result = "timed out":
                            - t = 1
                            - done = 1
                        - release m
                    - ends = ends + 1 atomically
                  C:
                    - acquire m
                    - ready = 1
                    - wait on c
                    - if result = "interrupted": [ci = 1]
                    - release m
                  B:
                    - wait until ready = 1
                    - acquire m
                    - signal c
                    - release m
                    - ends = ends + 1 atomically
                  D:
                    - s = t
                    - wait until ends = 2
                    - interrupt C
                properties:
                  - in the end: ci = 0 or s = 0
                """))
                .containsOnlyKeys("in the end: ci = 0 or s = 0: ci = 1, s = 1");
    }

    @Test
    void whoHasReadAnotherValueDoesNotStandWhereItStood() throws BadScenario {
        String text = """
                variables: {x: 0, y: 0, z: 0}
                threads:
                  A:
                    - while x + y = 0: [sleep 1 ms]
                    - z = 1
                  B: [x = 1]
                  D:
                    - while z = 0: [sleep 1 ms]
                """;
        // Before y is read, A has once x = 0 in hand and once x = 1, which leads out of the loop; D spins beside it.
        Schedule schedule = Schedule.parse("A,B,B" + ",D".repeat(40) + ",A,A,A,D,D,D,D");
        RunResult run = new SteppedRuntime(ReplayStrategy.of(schedule), RunSettings.DEFAULT, null)
                .run(Searches.subject("classics", text).setUp());
        assertThat(run.failures()).isEmpty();
        assertThat(Searches.program("classics", text).failures()).isEmpty();
    }

    @Test
    void twoWhoSpinAndFeedOnePropertyAreSearchedToTheEnd() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, l: 0}
                threads:
                  A: [{while x = 0: [compare and set l from 1 to 2]}]
                  B: [{while x = 0: [compare and set l from 1 to 2]}]
                  C: [x = 1]
                properties:
                  - never: result of A = "set" or result of B = "set"
                  - sometimes: result of A = "not set" and result of B = ""
                  - sometimes: result of A = "" and result of B = "not set"
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        assertThat(all.seen()).hasSize(2);
        assertThat(
                all.outcomes().stream()
                        .map(OutcomeCount::left)
                        .map(left -> left.get("thread A") + "/" + left.get("thread B")))
                .containsExactlyInAnyOrder("/", "not set/", "/not set", "not set/not set");
    }

    @Test
    void aLoopOverCallsOfAnEngineThatNeverWaitIsSearchedToItsEnd() throws BadScenario {
        SearchResult all = Searches.program("pool", """
                pool: {workers: 1}
                threads:
                  A:
                    - while result != "interrupted": [join at most 1 ms]
                  B: [interrupt A]
                """);

        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        assertThat(all.outcomes()).extracting(OutcomeCount::end).containsExactly(RunOutcome.FINISHED);
    }

    @Test
    void aLoopOverABrokenBarrierGoesRoundInACircleAndOneThatIsPassedEnds() throws BadScenario {
        SearchResult all = Searches.program("barrier", """
                barrier: {parties: 2}
                threads:
                  A:
                    - while result != "index 0" and result != "index 1": [await at most 1 ms]
                  B: [await at most 1 ms]
                """);

        assertThat(all.stopped()).isNull();
        assertThat(all.outcomes())
                .extracting(
                        outcome -> outcome.end().text() + ": " + outcome.left().get("thread A") + " / "
                                + outcome.left().get("thread B"))
                .containsExactlyInAnyOrder(
                        "finished: index 0 / index 1",
                        "finished: index 1 / index 0",
                        "no-progress: [A]: not ended / timed out",
                        "no-progress: [A]: not ended / broken, timed out");
    }
}
