package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.runtime.stepped.FailureKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What wake-up trees come to, beside every order there is.
class PlainProgramsTest {

    private static final int PROGRAMS = 300;
    private static final SearchLimits SMALL = new SearchLimits(3_000);

    /// A failure and the least that leads to it.
    private record Least(FailureKey failure, int steps, int switches, boolean shortest) {}

    private static List<Least> least(SearchResult result) {
        return result.failures().stream()
                .map(
                        found -> new Least(
                                FailureKey.of(found.failure()), found.schedule().size(), found.switches(),
                                found.shortest()))
                .toList();
    }

    @Test
    void wakeupTreesLoseNoOutcomeAndCutEachFailureToTheShortestOfAllOrders() {
        int compared = 0;
        int different = 0;
        int failing = 0;
        for (int seed = 0; compared < PROGRAMS; seed++) {
            SearchResult all = new Search(PlainPrograms.subject(seed), new DepthFirstStrategy(), SMALL).run();
            if (all.complete()) {
                SearchResult reduced = new Search(PlainPrograms.subject(seed), new DporStrategy(), SearchLimits.NONE)
                        .run();
                assertThat(Searches.outcomes(reduced)).as("program %d", seed).isEqualTo(Searches.outcomes(all));
                assertThat(least(reduced)).as("program %d", seed).containsExactlyInAnyOrderElementsOf(least(all));
                assertThat(reduced.complete()).isTrue();
                compared++;
                different += all.outcomes().size() > 1 ? 1 : 0;
                failing += all.failures().isEmpty() ? 0 : 1;
            }
        }
        assertThat(different).as("programs with several outcomes").isGreaterThan(PROGRAMS / 3);
        assertThat(failing).as("programs that can fail").isPositive();
    }
}
