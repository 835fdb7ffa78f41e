package dev.lockstep.explore.oracle;

import org.junit.jupiter.api.Test;

/// The search of scripts, beside an interpreter that looks at all states and beside every order.
class RandomScriptsTest {

    @Test
    void theSearchFindsWhatAllStatesAndEveryOrderShowOfScriptsMadeByChance() {
        Campaign.inTheBuild("scripts", ScriptPrograms::of, new Campaign(20_000, 1_500, 60_000));
    }
}
