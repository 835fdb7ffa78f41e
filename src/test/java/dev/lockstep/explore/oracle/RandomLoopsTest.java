package dev.lockstep.explore.oracle;

import org.junit.jupiter.api.Test;

/// The search of scripts that are mostly loops, beside an interpreter that looks at all states.
class RandomLoopsTest {

    @Test
    void theSearchFindsWhatAllStatesShowOfLoopsMadeByChance() {
        Campaign.inTheBuild("loops", LoopPrograms::of, new Campaign(20_000, 1, 60_000));
    }
}
