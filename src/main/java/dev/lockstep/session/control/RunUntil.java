package dev.lockstep.session.control;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EventKind;

/// The event or step at which a run that goes by itself stops.
public sealed interface RunUntil {

    /// The next event of this kind.
    record Happens(EventKind kind) implements RunUntil {}

    /// The next step of this thread.
    record Goes(ThreadId thread) implements RunUntil {}

    /// The next event of this lock.
    record Touched(LockId lock) implements RunUntil {}

    /// A property that does not hold any more.
    record PropertyBreaks() implements RunUntil {}

    /// The end of the run.
    record End() implements RunUntil {}
}
