package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomProgramsTest {

    private static final int PROGRAMS = 500;
    private static final Limits SMALL = new Limits(1_500);

    @Test
    void reductionLosesNoOutcomeOfFiveHundredSmallPrograms() {
        int compared = 0;
        int different = 0;
        for (int seed = 0; compared < PROGRAMS; seed++) {
            var program = new RandomPrograms.Small(seed, seed % 3 == 0 ? 4 : 3);
            var all = new Search(program.subject(), new DepthFirst(), SMALL).run();
            if (all.complete()) {
                var reduced = new Search(program.subject(), new Dpor(), SMALL).run();
                assertThat(Searches.outcomes(reduced))
                        .as("program %d: %s", seed, program.scripts())
                        .isEqualTo(Searches.outcomes(all));
                assertThat(reduced.complete()).isTrue();
                assertThat(reduced.counts().schedules()).isLessThanOrEqualTo(all.counts().schedules());
                compared++;
                different += all.outcomes().size() > 1 ? 1 : 0;
            }
        }
        assertThat(different).as("programs with several outcomes").isGreaterThan(PROGRAMS / 3);
    }
}
