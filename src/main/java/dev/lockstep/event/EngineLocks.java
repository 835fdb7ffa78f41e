package dev.lockstep.event;

/// The names the engines give to their locks, conditions and shared variables: the one place for the engines and for
/// the code that reads their events.
public final class EngineLocks {

    /// The role of the lock of a pool's queue.
    public static final String QUEUE = "queue";
    /// The role of the lock of a pool's workers.
    public static final String CREW = "crew";
    /// The role of the lock around a cache's lock table.
    public static final String MASTER = "master";
    /// The role of the only lock of a cache that has one for all keys.
    public static final String GLOBAL = "global";
    /// The role of the lock of a key.
    public static final String KEY = "key";
    /// The role of the lock of a barrier.
    public static final String GATE = "gate";

    /// Workers wait on it for a task.
    public static final String NOT_EMPTY = "notEmpty";
    /// Producers wait on it for room in the queue.
    public static final String NOT_FULL = "notFull";
    /// Producers and workers wait on it together, in a flawed pool that has one condition for both.
    public static final String CHANGED = "changed";
    /// Threads that join a pool wait on it until every task is done.
    public static final String IDLE = "idle";
    /// Threads that await a pool's end wait on it.
    public static final String TERMINATED = "terminated";
    /// Parties wait on it until the barrier trips.
    public static final String TRIP = "trip";

    /// Whether it is the condition that some barrier's parties wait on.
    public static boolean isTrip(ConditionId condition) {
        return !condition.lock().owner().isEmpty() && condition.name().equals(TRIP);
    }

    /// A cache's map of its stored values.
    public static final String VALUES = "values";
    /// The shutdown flag that a flawed pool's workers read between two tasks.
    public static final String SHUTDOWN = "shutdown";

    private EngineLocks() {}

    /// The lock of a pool's queue.
    public static LockId queue(EngineId pool) {
        return new LockId(pool.name(), QUEUE);
    }

    /// The lock of a pool's workers; threads that await the pool's end wait on a condition of it.
    public static LockId crew(EngineId pool) {
        return new LockId(pool.name(), CREW);
    }

    /// The lock around a cache's lock table.
    public static LockId master(EngineId cache) {
        return new LockId(cache.name(), MASTER);
    }

    /// The only lock of a cache that has one for all keys.
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

    /// A cache's map of its stored values.
    public static String values(EngineId cache) {
        return cache.name() + "." + VALUES;
    }

    /// Whether a variable is the map of stored values of some cache.
    public static boolean isValues(String variable) {
        return variable.endsWith("." + VALUES);
    }

    /// Whether a variable is the shutdown flag of some flawed pool.
    public static boolean isShutdown(String variable) {
        return variable.endsWith("." + SHUTDOWN);
    }

    /// The shutdown flag that a flawed pool's workers read between two tasks.
    public static String shutdown(EngineId pool) {
        return pool.name() + "." + SHUTDOWN;
    }
}
