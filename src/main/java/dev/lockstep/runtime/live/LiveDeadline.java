package dev.lockstep.runtime.live;

import dev.lockstep.runtime.Deadline;

/// @param nanos the moment, in nanoseconds of the engine clock
record LiveDeadline(long nanos) implements Deadline {

    static long nanosOf(Deadline deadline) {
        if (deadline instanceof LiveDeadline live) {
            return live.nanos();
        }
        throw new IllegalArgumentException("the deadline was made by another runtime");
    }
}
