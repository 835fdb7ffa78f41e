package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.shortest.OutcomeTally;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RandomProgramsTest {

    private static final int PROGRAMS = 500;
    private static final int WATCHED = 200;
    private static final SearchLimits SMALL = new SearchLimits(1_500);

    @Test
    void reductionLosesNoOutcomeOfFiveHundredSmallPrograms() {
        compare(PROGRAMS, RandomPrograms.Small::subject);
    }

    @Test
    void reductionLosesNoOrderInWhichPropertiesAreFed() {
        compare(WATCHED, RandomPrograms.Small::watched);
    }

    private static void compare(int programs, Function<RandomPrograms.Small, SearchedProgram> subject) {
        int compared = 0;
        int different = 0;
        for (int seed = 0; compared < programs; seed++) {
            RandomPrograms.Small program = new RandomPrograms.Small(seed, seed % 3 == 0 ? 4 : 3);
            SearchResult all = new Search(subject.apply(program), new DepthFirstStrategy(), SMALL).run();
            if (all.complete() && all.outcomes().size() < OutcomeTally.MOST) {
                SearchResult reduced = new Search(subject.apply(program), new DporStrategy(), SMALL).run();
                assertThat(Searches.outcomes(reduced))
                        .as("program %d: %s", seed, program.scripts())
                        .isEqualTo(Searches.outcomes(all));
                assertThat(reduced.complete()).isTrue();
                assertThat(reduced.counts().schedules()).isLessThanOrEqualTo(all.counts().schedules());
                compared++;
                different += all.outcomes().size() > 1 ? 1 : 0;
            }
        }
        assertThat(different).as("programs with several outcomes").isGreaterThan(programs / 3);
    }
}
