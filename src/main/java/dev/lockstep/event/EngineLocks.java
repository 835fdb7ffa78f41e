package dev.lockstep.event;

/// The names the engines give to their locks and conditions, and to what of theirs can be read without a lock: the one
/// place for engines and for those who look at them from outside.
public final class EngineLocks {

    /// What the lock of a pool's queue is there for.
    public static final String QUEUE = "queue";
    /// What the lock of a pool's workers is there for.
    public static final String CREW = "crew";
    /// What the lock around a cache's lock table is there for.
    public static final String MASTER = "master";
    /// What the one lock of a cache that has no other is there for.
    public static final String GLOBAL = "global";
    /// What the lock of a key is there for.
    public static final String KEY = "key";
    /// What the lock of a barrier is there for.
    public static final String GATE = "gate";

    /// Workers wait on it for a task.
    public static final String NOT_EMPTY = "notEmpty";
    /// Producers wait on it for room in the queue.
    public static final String NOT_FULL = "notFull";
    /// Producers and workers wait on it together, in a flawed pool that has no more than one for both.
    public static final String CHANGED = "changed";
    /// Whoever joins a pool waits on it until every task is done.
    public static final String IDLE = "idle";
    /// Whoever awaits a pool's end waits on it.
    public static final String TERMINATED = "terminated";
    /// Parties wait on it until the barrier trips.
    public static final String TRIP = "trip";

    /// A cache's map of what it stores.
    public static final String VALUES = "values";
    /// The event that a flawed pool's workers look at between two tasks.
    public static final String SHUTDOWN = "shutdown";

    private EngineLocks() {}

    /// The lock of a pool's queue.
    public static LockId queue(EngineId pool) {
        return new LockId(pool.name(), QUEUE);
    }

    /// The lock of a pool's workers, on which whoever awaits the pool's end waits.
    public static LockId crew(EngineId pool) {
        return new LockId(pool.name(), CREW);
    }

    /// The lock around a cache's lock table.
    public static LockId master(EngineId cache) {
        return new LockId(cache.name(), MASTER);
    }

    /// The one lock of a cache that has no other.
    public static LockId global(EngineId cache) {
        return new LockId(cache.name(), GLOBAL);
    }

    /// The lock of one key of a cache.
    public static LockId key(EngineId cache, Object key) {
        return new LockId(cache.name(), KEY, key);
    }

    /// The lock of a barrier.
    public static LockId gate(EngineId barrier) {
        return new LockId(barrier.name(), GATE);
    }

    /// The condition a barrier's parties wait on.
    public static ConditionId trip(EngineId barrier) {
        return new ConditionId(gate(barrier), TRIP);
    }

    /// A cache's map of what it stores.
    public static String values(EngineId cache) {
        return cache.name() + "." + VALUES;
    }

    /// Whether a variable is some cache's map of what it stores.
    public static boolean isValues(String variable) {
        return variable.endsWith("." + VALUES);
    }

    /// Whether a variable is what some flawed pool's workers look at between two tasks.
    public static boolean isShutdown(String variable) {
        return variable.endsWith("." + SHUTDOWN);
    }

    /// The event that a flawed pool's workers look at between two tasks.
    public static String shutdown(EngineId pool) {
        return pool.name() + "." + SHUTDOWN;
    }
}
