package dev.lockstep.explore.oracle;

import org.junit.jupiter.api.Test;

/// The search of engines, beside every order where there are not too many, otherwise beside some.
class RandomEnginesTest {

    @Test
    void theSearchFindsWhatOtherOrdersShowOfEnginesMadeByChance() {
        Campaign.inTheBuild("engines", EnginePrograms::of, new Campaign(20_000, 20_000, 1));
    }
}
