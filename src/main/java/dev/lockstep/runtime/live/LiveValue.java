package dev.lockstep.runtime.live;

import dev.lockstep.runtime.SharedValue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/// A shared value that threads may wait for.
///
/// It is written under its own lock and read without one. A waiter takes the locks of all values it reads, so that it
/// sees them in one moment; a write with no waiter costs an uncontended lock and a check of an empty list.
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

    /// Its place in the total order in which the locks of several values are taken.
    long ordinal() {
        return ordinal;
    }

    /// The lock under which the value is written and its events are recorded.
    ReentrantLock lock() {
        return lock;
    }

    /// Its value now.
    abstract T peek();

    /// From now on each change wakes `wait`. Called under the lock.
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
