package dev.lockstep.session;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The recent past of one thread, in columns of [Lanes#COLUMN_NANOS]. Immutable.
public final class Lane {

    /// The code of a column in which nothing is known of the thread.
    static final byte UNKNOWN = -1;

    /// What the other codes mean, by their place.
    static final List<ThreadSign> SIGNS = List.of(ThreadSign.values());

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

    /// What the thread was doing for most of that column, or null where it is not known or the column is not kept.
    public @Nullable ThreadSign at(long column) {
        long index = column - first;
        byte code = index < 0 || index >= states.length ? UNKNOWN : states[(int) index];
        return code == UNKNOWN ? null : SIGNS.get(code);
    }
}
