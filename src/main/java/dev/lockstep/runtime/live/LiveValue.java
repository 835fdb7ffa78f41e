package dev.lockstep.runtime.live;

import dev.lockstep.runtime.SharedValue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/// A shared value that threads may wait for.
///
/// It is written under its own lock and read without one. Whoever waits takes the locks of all that it looks at, so that it
/// sees them in one moment; a write that nobody waits for costs an uncontended lock and a look at an empty list.
abstract class LiveValue<T> implements SharedValue<T> {

    private final LiveRuntime runtime;
    private final String name;
    private final long ordinal;
    private final ReentrantLock lock = new ReentrantLock();
    private final CopyOnWriteArrayList<LiveWait> waits = new CopyOnWriteArrayList<>();

    LiveValue(LiveRuntime runtime, String name) {
        this.runtime = runtime;
        this.name = name;
        this.ordinal = runtime.nextOrdinal();
    }

    @Override
    public String name() {
        return name;
    }

    LiveRuntime runtime() {
        return runtime;
    }

    /// The place in the one order in which the locks of several values are taken.
    long ordinal() {
        return ordinal;
    }

    /// Under which the value is written, and all is told of it.
    ReentrantLock lock() {
        return lock;
    }

    /// What it is now.
    abstract T peek();

    /// From now on `wait` is told of each change. Called under the lock.
    void add(LiveWait wait) {
        waits.addIfAbsent(wait);
    }

    void remove(LiveWait wait) {
        waits.remove(wait);
    }

    /// The value has changed. Called under the lock.
    void changed() {
        if (!waits.isEmpty()) {
            waits.forEach(LiveWait::wake);
        }
    }
}
