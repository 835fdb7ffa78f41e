package dev.lockstep.engine.pool;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// How a pool begins.
///
/// @param workers how many workers there are, from 1 to [#MAX_WORKERS]
/// @param capacity the most tasks that may be queued, from 1 to [#MAX_CAPACITY]; empty for no bound
/// @param takeLimit how long a worker waits for a task before it starts its loop again; empty to wait until it is woken
public record PoolSettings(int workers, OptionalInt capacity, Optional<Duration> takeLimit) {

    public static final int MAX_WORKERS = 10_000;
    public static final int MAX_CAPACITY = 10_000_000;

    /// How long `origin`'s workers wait for a task.
    public static final Duration DEFAULT_TAKE_LIMIT = Duration.ofSeconds(1);

    /// @throws IllegalArgumentException naming the field that is out of its limits
    public PoolSettings {
        requireWorkers(workers);
        requireCapacity(capacity);
        takeLimit.ifPresent(limit -> requireNotNegative("takeLimit", limit));
    }

    /// `workers` workers, no bound, and the usual limit for a take.
    public static PoolSettings of(int workers) {
        return new PoolSettings(workers, OptionalInt.empty(), Optional.of(DEFAULT_TAKE_LIMIT));
    }

    public PoolSettings withCapacity(int bound) {
        return new PoolSettings(workers, OptionalInt.of(bound), takeLimit);
    }

    /// Workers wait for a task until they are woken, however long that takes.
    public PoolSettings withoutTakeLimit() {
        return new PoolSettings(workers, capacity, Optional.empty());
    }

    static void requireWorkers(int workers) {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers must be from 1 to " + MAX_WORKERS + ", not " + workers);
        }
    }

    static void requireCapacity(OptionalInt capacity) {
        if (capacity.isPresent() && (capacity.getAsInt() < 1 || capacity.getAsInt() > MAX_CAPACITY)) {
            throw new IllegalArgumentException(
                    "capacity must be from 1 to " + MAX_CAPACITY + ", not "
                            + capacity.getAsInt() + "; for no bound, leave it empty");
        }
    }

    static void requireNotNegative(String field, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(field + " must not be negative, but was " + time);
        }
    }
}
