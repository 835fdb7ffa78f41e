package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.BadScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Of a run that goes round without progress it is said who goes round, who can never go on, and what is left; of one
/// that passes somebody over it is not said.
class NoProgressTest {

    private static List<String> keys(SearchResult result) {
        return result.failures().stream().map(FoundFailure::failure).map(FailureKey::of).map(FailureKey::text).toList();
    }

    @Test
    void whereOnlySpinnersAreLeftThereIsNoProgressAndItsScheduleShowsIt() throws BadScenario {
        String text = """
                variables: {x: 0}
                threads:
                  A: [{while x = 0: [sleep 1 ms]}]
                  B: [{while x = 0: [wait for C at most 1 ms]}]
                  C: [sleep 1 ms]
                """;
        SearchResult all = Searches.program("classics", text);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).hasSize(1);

        FoundFailure failure = all.failures().getFirst();
        RunResult again = new SteppedRuntime(ReplayStrategy.of(failure.schedule()), RunSettings.DEFAULT, null)
                .run(Searches.subject("classics", text).setUp());
        assertThat(failure.failure()).isInstanceOf(Outcome.NoProgress.class);
        assertThat(again.failures()).containsExactly(failure.failure());
    }

    @Test
    void whoCanNeverGoOnIsToldBesideThoseWhoGoRound() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                locks: [m]
                threads:
                  A: [acquire m, {while x = 0: [sleep 1 ms]}]
                  B: [acquire m, x = 1, release m]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(keys(all))
                .containsExactlyInAnyOrder("no-progress: [A]", "waits-forever: B cannot take lock m held by A");
    }

    @Test
    void whereACircleWasNoticedMakesNoDifferenceToWhatIsLeft() throws BadScenario {
        // Whichever of the two lines gave something last, and whether A has the permit.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - sleep 1 ms
                    - while x = 0: [acquire s at most 1 ms, release s, compare and set x from 1 to 2]
                  B: [x = 0]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.outcomes()).extracting(outcome -> outcome.end().text() + " " + outcome.left())
                .containsExactly("no-progress: [A] {thread A=not ended, thread B=, variable x=0}");
    }

    @Test
    void whereAPermitGoesRoundAndNothingElseThereIsNoProgress() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 1, t: 0}
                threads:
                  A: [{while x = 0: [acquire s, release t]}]
                  B: [{while x = 0: [acquire t, release s]}]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(Searches.kinds(all)).containsExactly(OutcomeKind.NO_PROGRESS);
    }

    @Test
    void whoGivesAPermitAwayOnEachRoundComesToNoEnd() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 0}
                threads:
                  A: [{while x = 0: [release s]}]
                """);
        assertThat(all.stopped()).isInstanceOf(StopReason.RunsTooLong.class);
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void whoCouldGoNowAndThenIsNotPassedOverForEver() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 1}
                threads:
                  A: [{while x = 0: [acquire s, release s]}]
                  C: [wait until s = 0, x = 1]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void whoIsLetLookOnlyWhileALockIsHeldIsPassedOver() throws BadScenario {
        // A gets the lock in the end, for B gives it back on every round. Both feed the property.
        SearchResult all = Searches.program("classics", """
                variables: {y: 0}
                locks: [m]
                threads:
                  A:
                    - while result != "acquired": [acquire m at most 1 ms]
                    - release m
                  B:
                    - while y = 0:
                        - acquire m at most 1 ms
                        - if result = "acquired": [release m]
                properties:
                  - never: result of A = "interrupted" or result of B = "interrupted"
                """);
        assertThat(all.stopped()).isNull();
        assertThat(keys(all))
                .containsExactly("no-progress: [B]");
    }

    @Test
    void whatCanBeGoneOnlyOnTheWayOfAnotherIsPartOfTheCircle() throws BadScenario {
        // C finds no permit only while A has it.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 1}
                threads:
                  A: [{while x = 0: [acquire s, release s]}]
                  C: [{while x = 0: [wait until s = 0 at most 1 ms]}]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(keys(all))
                .containsExactly("no-progress: [A, C]");
    }

    @Test
    void whoComesToALineOnlyWhileALockIsHeldIsPassedOver() throws BadScenario {
        // A gets the lock in the end, for B gives it back as it waits.
        SearchResult all = Searches.program("classics", """
                variables: {g: 0}
                locks: {m: fair}
                conditions: {c: m}
                threads:
                  A:
                    - while result != "acquired": [acquire m at most 1 ms]
                    - release m
                  B:
                    - acquire m
                    - while g = 0: [wait on c at most 5 ms]
                  C:
                    - acquire m
                    - while g = 0: [wait on c]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(keys(all))
                .containsExactlyInAnyOrder("no-progress: [B]", "waits-forever: C cannot stop waiting on m.c");
    }

    @Test
    void ofLoopsWithoutAWayOutSomeRunSaysSo() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {y: 0}
                locks: [m]
                threads:
                  A:
                    - k = 0
                    - while k = 0: [acquire m, release m]
                  B:
                    - while result != "set":
                        - acquire m at most 2 ms
                        - if result = "acquired": [release m]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.counts().schedules()).isPositive();
        assertThat(keys(all))
                .containsExactly("no-progress: [A, B]");
    }

    @Test
    void theSameOperationInAnotherLineIsAnotherWay() throws BadScenario {
        // What A finds in its first wait leads out, in its second it does not.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - done = 0
                    - while done = 0:
                        - wait until s = 1 at most 1 ms
                        - if result = "held": [done = 1]
                        - wait until s = 1 at most 1 ms
                    - x = 1
                  B:
                    - while x = 0: [acquire s, release s]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
    }
}
