package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.Deadline;

/// A moment of virtual time.
///
/// @param due the moment, in nanoseconds of the run's clock
record SteppedDeadline(long due) implements Deadline {

    static long due(Deadline deadline) {
        if (deadline instanceof SteppedDeadline(long due)) {
            return due;
        }
        throw new IllegalArgumentException("the deadline was made by another runtime");
    }
}
