package dev.lockstep.engine.cache;

import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Tally;

/// The counters of a cache, for observers to read with a `TallyReader`; each counts from 0 and never falls.
///
/// Whenever no call is under way, `computes = succeeded + failed`, and each call so far counts as one hit or one miss.
/// Each miss had one result: found on the second check, computed, refused, interrupted while it waited, or ended by an
/// error of its key.
///
/// @param hits calls whose first look, without a lock, found the value
/// @param misses calls whose first look found nothing
/// @param foundOnSecondCheck misses whose value another caller had computed by the time they held the key's lock
/// @param waits misses that found another caller at the key's lock, whether it held the lock or waited for it
/// @param computes computes begun
/// @param succeeded computes that returned, a null or an invalidated value included
/// @param failed computes that threw
/// @param refused calls that would have closed a cycle
public record CacheTallies(
        Tally hits,
        Tally misses,
        Tally foundOnSecondCheck,
        Tally waits,
        Tally computes,
        Tally succeeded,
        Tally failed,
        Tally refused) {

    static CacheTallies of(EngineRuntime runtime, EngineId id) {
        return new CacheTallies(
                runtime.tally(id + ".hits"),
                runtime.tally(id + ".misses"),
                runtime.tally(id + ".foundOnSecondCheck"),
                runtime.tally(id + ".waits"),
                runtime.tally(id + ".computes"),
                runtime.tally(id + ".succeeded"),
                runtime.tally(id + ".failed"),
                runtime.tally(id + ".refused"));
    }
}
