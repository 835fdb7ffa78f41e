package dev.lockstep.event;

/// The names the engines give to their locks and conditions, for those who look at them from outside.
public final class EngineLocks {

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

    private EngineLocks() {}

    /// The lock of a pool's queue.
    public static LockId queue(EngineId pool) {
        return new LockId(pool.name(), "queue");
    }

    /// The lock of a pool's workers, on which whoever awaits the pool's end waits.
    public static LockId crew(EngineId pool) {
        return new LockId(pool.name(), "crew");
    }

    /// The lock around a cache's lock table.
    public static LockId master(EngineId cache) {
        return new LockId(cache.name(), "master");
    }

    /// The one lock of a cache that has no other.
    public static LockId global(EngineId cache) {
        return new LockId(cache.name(), "global");
    }

    /// The lock of one key of a cache.
    public static LockId key(EngineId cache, Object key) {
        return new LockId(cache.name(), "key", key);
    }

    /// The lock of a barrier.
    public static LockId gate(EngineId barrier) {
        return new LockId(barrier.name(), "gate");
    }

    /// The condition a barrier's parties wait on.
    public static ConditionId trip(EngineId barrier) {
        return new ConditionId(gate(barrier), TRIP);
    }
}
