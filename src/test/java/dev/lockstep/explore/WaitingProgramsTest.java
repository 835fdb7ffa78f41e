package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.shortest.OutcomeTally;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import org.junit.jupiter.api.Test;

class WaitingProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("lockstep.programs", 250);
    private static final SearchLimits SMALL = new SearchLimits(4_000);

    @Test
    void reductionLosesNoOutcomeOfProgramsThatWaitForPermitsAndValues() {
        compare(false);
    }

    @Test
    void reductionLosesNoOrderInWhichPermitsAndWaitsFeedAProperty() {
        compare(true);
    }

    private static void compare(boolean fed) {
        int compared = 0;
        int different = 0;
        for (int seed = 0; compared < PROGRAMS; seed++) {
            SearchResult all = new Search(WaitingPrograms.subject(seed, fed), new DepthFirstStrategy(), SMALL).run();
            if (all.complete() && all.outcomes().size() < OutcomeTally.MOST) {
                SearchResult reduced = new Search(WaitingPrograms.subject(seed, fed), new DporStrategy(), SMALL).run();
                assertThat(Searches.outcomes(reduced)).as("program %d", seed).isEqualTo(Searches.outcomes(all));
                assertThat(reduced.complete()).isTrue();
                compared++;
                different += all.outcomes().size() > 1 ? 1 : 0;
            }
        }
        assertThat(different).as("programs with several outcomes").isGreaterThan(PROGRAMS / 5);
    }
}
