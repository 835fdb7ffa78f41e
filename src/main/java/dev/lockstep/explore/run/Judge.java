package dev.lockstep.explore.run;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.RunResult;
import org.jspecify.annotations.Nullable;

/// Observes one run and judges it.
///
/// Its judgement may depend on the order of two steps only where they conflict or feed the same property: of runs that
/// differ in the order of other steps, one is run.
public interface Judge {

    /// The bit of an event that may change the end state. It orders no steps, for each part of the end state depends on
    /// steps that conflict anyway.
    long LEFT = 1L << 63;

    /// Takes in an event, in the order of recording.
    ///
    /// @param step the step of the event, from 1; 0 before the first
    /// @return the properties that it feeds, one bit for each, properties beyond the 62nd sharing one; and [#LEFT]
    ///     where it may change the end state
    default long saw(int step, long nanos, ThreadId thread, Event event) {
        return 0;
    }

    /// The state of the judge: from two moments with equal states, the same events lead to the same judgement. Null
    /// where it judges by the end of a run alone.
    default @Nullable Object state() {
        return null;
    }

    /// Judges the run at its end; not called for runs that were pruned.
    Judgement over(RunResult result);
}
