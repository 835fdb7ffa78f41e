package dev.lockstep.testing;

import dev.lockstep.event.LockId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;

/// Holds threads back until it is opened, on any runtime.
public final class Latch {

    private static final class Door implements GuardedState {

        private boolean open;
        private int held;
    }

    private final Mutex lock;
    private final Condition opened;
    private final Guarded<Door> door;

    public Latch(EngineRuntime runtime, String name) {
        this.lock = runtime.mutex(new LockId(name, "latch"));
        this.opened = lock.condition("opened");
        this.door = runtime.guarded(lock, new Door());
    }

    public void await() throws InterruptedException {
        lock.acquireInterruptibly();
        try {
            door.edit().held++;
            while (!door.view().open) {
                opened.await();
            }
        } finally {
            if (lock.isHeldByCurrentThread()) {
                door.edit().held--;
                lock.release();
            }
        }
    }

    public void open() {
        lock.acquire();
        try {
            door.edit().open = true;
            opened.signalAll();
        } finally {
            lock.release();
        }
    }

    /// How many threads are held back now.
    public int held() {
        lock.acquire();
        try {
            return door.view().held;
        } finally {
            lock.release();
        }
    }
}
