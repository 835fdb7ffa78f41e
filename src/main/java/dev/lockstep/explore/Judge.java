package dev.lockstep.explore;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.RunResult;

/// Follows one run and says what became of it.
///
/// What it says may depend on the order of steps only where these touch the same thing or feed the same property: two
/// runs that differ in nothing else are run once.
public interface Judge {

    /// Takes note of an event, in the order in which they are told.
    ///
    /// @param step the step that told it, from 1; 0 before the first
    /// @return the properties that it feeds, one bit for each; properties beyond the 63rd share the last bit
    default long saw(int step, long nanos, ThreadId thread, Event event) {
        return 0;
    }

    /// The run is over; not asked of runs that were cut.
    Judgement over(RunResult result);
}
