package dev.lockstep.scenario.program.property;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import java.util.List;

/// Every quantity there is.
public final class Quantities {

    private Quantities() {}

    /// `queued`, `running` and the others of a pool.
    public static List<? extends Quantity> ofPool() {
        return PoolQuantities.all();
    }

    /// `computes`, `hits` and the others of a whole cache.
    public static List<? extends Quantity> ofCache() {
        return CacheQuantities.all();
    }

    /// `generation`, `waiting` and the others of a barrier.
    public static List<? extends Quantity> ofBarrier() {
        return BarrierQuantities.all();
    }

    /// How many computes of `key` began.
    public static Quantity computesOf(String key) {
        return CacheQuantities.computesOf(key);
    }

    /// How many computes of `key` are under way.
    public static Quantity computing(String key) {
        return CacheQuantities.computing("computing " + key, key);
    }

    /// What is stored for `key`, or `none`.
    public static Quantity valueOf(String key) {
        return new StoredValue(key);
    }

    /// The value of a variable, or the permits of a semaphore.
    public static Quantity variable(String name) {
        return new Written(name);
    }

    /// How many threads hold a lock of the program.
    public static Quantity holdersOf(String lock) {
        LockId id = new LockId("", lock);
        return Level.of("holders of " + lock)
                .up(LockEvent.Acquired.class)
                .down(LockEvent.Released.class)
                .down(LockEvent.AwaitBegan.class)
                .up(LockEvent.AwaitEnded.class)
                .only(event -> event instanceof LockEvent of && of.lock().equals(id));
    }

    /// What the last operation of a thread gave that gives anything.
    public static Quantity resultOf(String thread) {
        return new ResultOf(thread);
    }
}
