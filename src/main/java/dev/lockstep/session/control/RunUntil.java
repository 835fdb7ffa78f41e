package dev.lockstep.session.control;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EventKind;

/// What a run that was left to itself stops at.
public sealed interface RunUntil {

    /// The next event of this kind.
    record Happens(EventKind kind) implements RunUntil {}

    /// The next step of this thread.
    record Goes(ThreadId thread) implements RunUntil {}

    /// The next time something happens at this lock.
    record Touched(LockId lock) implements RunUntil {}

    /// A property that does not hold any more.
    record PropertyBreaks() implements RunUntil {}

    /// The end of the run.
    record End() implements RunUntil {}
}
