package dev.lockstep.session;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EventKind;

/// What a run that was left to itself stops at.
public sealed interface Until {

    /// The next event of this kind.
    record Happens(EventKind kind) implements Until {}

    /// The next step of this thread.
    record Goes(ThreadId thread) implements Until {}

    /// The next time something happens at this lock.
    record Touched(LockId lock) implements Until {}

    /// A property that does not hold any more.
    record PropertyBreaks() implements Until {}

    /// The end of the run.
    record End() implements Until {}
}
