package dev.lockstep.engine.cache;

import dev.lockstep.runtime.TallyReader;

/// What a cache has counted, read at one moment.
record CacheFigures(
        long hits,
        long misses,
        long foundOnSecondCheck,
        long waits,
        long computes,
        long succeeded,
        long failed,
        long refused) {

    static CacheFigures of(CacheTallies tallies, TallyReader reader) {
        return new CacheFigures(
                reader.sum(tallies.hits()),
                reader.sum(tallies.misses()),
                reader.sum(tallies.foundOnSecondCheck()),
                reader.sum(tallies.waits()),
                reader.sum(tallies.computes()),
                reader.sum(tallies.succeeded()),
                reader.sum(tallies.failed()),
                reader.sum(tallies.refused()));
    }
}
