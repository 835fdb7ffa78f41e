package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.scenario.BadScenario;
import org.junit.jupiter.api.Test;

/// A permit that is taken and given back on each round has changed nothing, unless somebody has noticed.
class LoopsWithPermitsTest {

    @Test
    void whoTakesAPermitAndGivesItBackOnEachRoundIsSearchedToTheEnd() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, y: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - while x = 0: [acquire s, release s]
                    - y = 1
                  B: [acquire s, x = 1, release s]
                properties:
                  - in the end: y = 1 and s = 1
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void whoTakesAPermitMayGoRoundAgainForSomebodyWhoGivesUpWaitingForIt() throws BadScenario {
        // C gives up in time while A has the permit, takes it, and gives up once more: that takes two rounds of A.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, y: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - while x = 0: [acquire s, release s]
                  C:
                    - acquire s at most 1 ms
                    - first = result
                    - if first = "acquired": [release s]
                    - if first = "timed out":
                        - acquire s
                        - release s
                        - acquire s at most 1 ms
                        - if result = "timed out": [y = 1]
                        - if result = "acquired": [release s]
                    - x = 1
                properties:
                  - sometimes: y = 1
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        assertThat(all.seen()).containsExactly("sometimes: y = 1");
    }

    @Test
    void whoTakesAPermitMayGoRoundAgainForSomebodyWhoWaitsUntilThereIsNone() throws BadScenario {
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, y: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - while x = 0: [acquire s, release s]
                  C:
                    - wait until s = 0
                    - wait until s = 1
                    - wait until s = 0 at most 1 ms
                    - if result = "held": [y = 1]
                    - x = 1
                properties:
                  - sometimes: y = 1
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.failures()).isEmpty();
        assertThat(all.seen()).containsExactly("sometimes: y = 1");
    }

    @Test
    void whoGivesMorePermitsThanItTakesDoesNotComeBackToWhereItStood() throws BadScenario {
        // There is no end to how many there can be when B looks.
        SearchedProgram subject = Searches.subject("classics", """
                variables: {x: 0}
                semaphores: {s: 0}
                threads:
                  A: [{while x = 0: [release s]}]
                  B: [x = 1]
                """);
        SearchResult some = new Search(subject, new DporStrategy(), new SearchLimits(20)).run();
        assertThat(some.stopped()).isEqualTo(new StopReason.ScheduleLimit(20));
        assertThat(some.failures()).isEmpty();
    }

    @Test
    void whatLinesInALoopGaveIsPartOfWhereAThreadStands() throws BadScenario {
        // Two ways lead round A's loop, and what is left tells them apart.
        SearchResult all = Searches.program("classics", """
                variables: {x: 0, z: 0}
                semaphores: {s: 1}
                threads:
                  A:
                    - compare and set z from 5 to 6
                    - while x = 0:
                        - acquire s at most 1 ms
                        - if result = "acquired":
                            - release s
                          else:
                            - compare and set z from 7 to 8
                        - compare and set z from 5 to 6
                  B: [acquire s, release s, acquire s, x = 1]
                """);
        assertThat(all.stopped()).isNull();
        assertThat(all.outcomes().stream().map(outcome -> outcome.left().get("thread A")))
                .contains("not set; not set; acquired; not set");
    }
}
