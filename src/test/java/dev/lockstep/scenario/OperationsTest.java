package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.program.Program;
import org.junit.jupiter.api.Test;

/// Every operation gives on both runtimes what the manual says.
class OperationsTest {

    private static void gives(String program, String thread, String pattern) throws Exception {
        assertThat(Played.everywhere(Played.program(program)))
                .allSatisfy(played -> assertThat(played.kind()).isEqualTo(OutcomeKind.FINISHED))
                .allSatisfy(played -> assertThat(played.endState().get("thread " + thread)).matches(pattern));
    }

    @Test
    void aPoolAcceptsJoinsResizesAndRefusesWhenItIsShutDown() throws Exception {
        gives(
                """
                pool: {workers: 1, capacity: 1, take limit: 1 s}
                threads:
                  A:
                    - submit a
                    - join
                    - try to submit b
                    - join at most 60 s
                    - resize 2
                    - submit c at most 60 s
                    - shut down
                    - await termination
                    - submit d
                    - try to submit e
                    - resize 1
                    - await termination at most 60 s
                    - shut down now
                """, "A",
                "accepted; joined; accepted; joined; accepted; terminated; refused, shut down; refused, shut down; "
                        + "refused, shut down; terminated; gave back nothing");
    }

    @Test
    void aFullPoolRefusesAndLimitsPass() throws Exception {
        gives("""
                pool: {workers: 1, capacity: 1, task time: 60 s}
                threads:
                  A:
                    - submit a
                    - submit b
                    - try to submit c
                    - submit d at most 1 ms
                    - join at most 1 ms
                    - await termination at most 1 ms
                    - shut down now
                """, "A", "accepted; accepted; refused, full; refused, timed out; timed out; timed out; gave back b");
    }

    @Test
    void aCacheNamesWhoComputedAndFailsWhereItIsTold() throws Exception {
        gives(
                """
                cache: {compute time: 1 ms, failing: [bad, odd by B], asks for: {outer: inner, self: self}}
                threads:
                  A: [get k, get k, invalidate k, get k, clear, get k, get bad, get odd, get outer, get inner, get self]
                  B: [wait for A, invalidate odd, get odd]
                """, "A", "by A; by A; by A \\(2\\); by A \\(3\\); failed; by A \\(4\\); by A \\(6\\); by A \\(5\\); "
                        + "failed, refused self → self");
        gives("""
                cache: {failing: [odd by B]}
                threads:
                  A: [get even]
                  B: [get odd]
                """, "B", "failed");
    }

    @Test
    void aBarrierTripsBreaksAndIsMended() throws Exception {
        String meeting = """
                barrier: {parties: 2}
                threads:
                  A: [await, await at most 60 s, abort, await, reset]
                  B: [await, await at most 60 s]
                """;
        gives(meeting, "A", "index [01]; index [01]; broken, aborted");
        gives(meeting, "B", "index [01]; index [01]");
        gives("""
                barrier: {parties: 2, limit: 10 ms}
                threads:
                  A: [await, await, reset, await at most 5 ms]
                """, "A", "timed out; broken, timed out; timed out");
        gives("""
                barrier: {parties: 1, action: 1 ms, action fails: true}
                threads:
                  A: [await, await, reset, await]
                """, "A", "action failed; broken, action failed; action failed");
    }

    @Test
    void threadsSleepInterruptAndWaitForEachOther() throws Exception {
        String text = """
                threads:
                  A: [interrupt B, wait for B, wait for B at most 60 s, wait for C at most 1 ms, interrupt C]
                  B: [sleep 60 s]
                  C: [sleep 60 s]
                """;
        gives(text, "A", "ended; timed out");
        gives(text, "B", "interrupted");
    }

    @Test
    void locksAndSemaphoresAreTakenWithAndWithoutALimit() throws Exception {
        gives("""
                locks: {door: fair, wall: plain}
                conditions: {opened: door}
                semaphores: {free: 1}
                threads:
                  A:
                    - acquire door at most 60 s
                    - acquire wall
                    - release wall
                    - release door
                    - acquire free
                    - acquire free at most 5 ms
                    - release free
                    - acquire free at most 60 s
                    - acquire door
                    - wait on opened at most 5 ms
                    - release door
                """, "A", "acquired; timed out; acquired; timed out");
    }

    @Test
    void aWaitUntilSomethingIsTrueHoldsTimesOutAndIsInterrupted() throws Exception {
        gives("""
                variables: {x: 0, word: "no"}
                semaphores: {free: 1}
                threads:
                  A:
                    - n = 2
                    - wait until x = n and free = 0
                    - wait until x = n at most 60 s
                    - wait until x > n or word = "yes" at most 5 ms
                    - word = "yes"
                    - wait until x = 99
                  B: [x = 1, acquire free, x = 2, 'wait until word = "yes"', interrupt A]
                """, "A", "held; timed out; interrupted");
    }

    @Test
    void anAtomicAssignmentGivesTheOldValue() throws Exception {
        gives("""
                variables: {x: 5}
                threads:
                  A: [n = 3, x = x + n atomically, x = 1 atomically, if result = 8: [x = 2 - x atomically]]
                """, "A", "5; 8; 1");
    }

    @Test
    void noAtomicAssignmentLosesAnother() throws Exception {
        Program program = Played.program("""
                variables: {x: 0}
                threads:
                  A: [repeat 3 times: [x = x + 1 atomically]]
                  B: [repeat 3 times: [x = x + 1 atomically]]
                """);
        assertThat(Played.everywhere(program)).allSatisfy(played -> {
            assertThat(played.kind()).isEqualTo(OutcomeKind.FINISHED);
            assertThat(played.written("x")).containsExactly("0", "1", "2", "3", "4", "5", "6");
        });
    }

    @Test
    void aCompareAndSetSetsOnlyWhatItExpects() throws Exception {
        gives("""
                variables: {x: 1, owner: "nobody"}
                threads:
                  A:
                    - n = 1
                    - compare and set x from n to n + 1
                    - compare and set x from n to 9
                    - compare and set owner from "nobody" to "A"
                    - compare and set owner from "nobody" to "B"
                """, "A", "set; not set; set; not set");
    }

    @Test
    void whatTheConditionOfAWaitCannotComputeEndsItsThreadAlone() throws Exception {
        Program program = Played.program("""
                variables: {x: "text", y: 0}
                threads:
                  A: [wait until x < 1]
                  B: [y = 1]
                """);
        assertThat(Played.failures(program, RandomStrategy.natural(1), program.settings()))
                .containsExactly("A was ended by IllegalStateException: \"text\" is not a number");
        assertThat(Played.onRealThreads(program).written("y")).containsExactly("0", "1");
    }

    @Test
    void whatIsNeverTrueIsWaitedForEverNamingTheValues() throws Exception {
        Program program = Played.program("""
                variables: {x: 0, word: "no"}
                semaphores: {free: 2}
                threads:
                  A: [n = 3, 'wait until x = n or word = "yes" and free = 0']
                """);
        assertThat(Played.failures(program, RandomStrategy.natural(1), program.settings()))
                .containsExactly(
                        "A cannot wait until x = n or word = \"yes\" and free = 0"
                                + " (x is 0, n is 3, word is \"no\", free is 2)");
    }

    @Test
    void aWaiterIsWokenByASignalAndAllBySignalAll() throws Exception {
        Program program = Played.program("""
                locks: [door]
                conditions: {opened: door, closed: door}
                variables:
                  open: {value: 0, guarded by: door}
                spurious wake-ups: 2
                threads:
                  A: [acquire door, while open = 0: [wait on opened at most 60 s], release door]
                  B: [acquire door, while open = 0: [wait on opened], open = open + 1, signal closed, release door]
                  C: [acquire door, open = 1, signal all opened, while open = 1: [wait on closed], release door]
                """);
        assertThat(Played.everywhere(program)).allSatisfy(played -> {
            assertThat(played.kind()).isEqualTo(OutcomeKind.FINISHED);
            assertThat(played.written("open")).containsExactly("0", "1", "2");
        });
    }

    @Test
    void aSemaphoreLetsNoMoreInThanItHasPermits() throws Exception {
        Program program = Played.program("""
                semaphores: {free: 2}
                threads:
                  A: [acquire free, release free]
                  B: [acquire free, release free]
                  C: [acquire free, release free]
                """);
        assertThat(Played.everywhere(program)).allSatisfy(played -> {
            assertThat(played.kind()).isEqualTo(OutcomeKind.FINISHED);
            assertThat(played.written("free")).isSubsetOf("0", "1", "2").endsWith("2");
        });
    }
}
