package dev.lockstep.explore.run;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.RunResult;
import org.jspecify.annotations.Nullable;

/// Follows one run and says what became of it.
///
/// What it says may depend on the order of steps only where these touch the same thing or feed the same property: two
/// runs that differ in nothing else are run once.
public interface Judge {

    /// Says of an event that what is left at the end of a run may follow from it. That orders nothing, for such things follow
    /// from what each was done to in its own order.
    long LEFT = 1L << 63;

    /// Takes note of an event, in the order in which they are told.
    ///
    /// @param step the step that told it, from 1; 0 before the first
    /// @return the properties that it feeds, one bit for each, properties beyond the 62nd sharing one; and [#LEFT] where what
    ///     is left at the end may follow from it
    default long saw(int step, long nanos, ThreadId thread, Event event) {
        return 0;
    }

    /// What all it will say may depend on, as far as the run has gone: where two answers are equal and what follows is the
    /// same, it says the same. Null where it judges by the end of a run alone.
    default @Nullable Object state() {
        return null;
    }

    /// The run is over; not asked of runs that were cut.
    Judgement over(RunResult result);
}
