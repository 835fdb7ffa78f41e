package dev.lockstep.session;

import dev.lockstep.event.ThreadId;

/// The recent past of one thread, in columns of [Lanes#COLUMN_NANOS]. Immutable.
public final class Lane {

    private final ThreadId thread;
    private final long first;
    private final byte[] states;

    Lane(ThreadId thread, long first, byte[] states) {
        this.thread = thread;
        this.first = first;
        this.states = states;
    }

    public ThreadId thread() {
        return thread;
    }

    /// What the thread was doing in that column; [LaneState#ABSENT] outside the columns that are kept.
    public LaneState at(long column) {
        long index = column - first;
        return index < 0 || index >= states.length ? LaneState.ABSENT : LaneState.at(states[(int) index]);
    }
}
