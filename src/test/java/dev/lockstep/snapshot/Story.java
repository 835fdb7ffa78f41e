package dev.lockstep.snapshot;

import static java.util.Objects.requireNonNull;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Given events, then state: tells events one after another, a millisecond apart and each a step of its own, and folds them.
final class Story {

    static final EngineId POOL = new EngineId("pool");
    static final EngineId CACHE = new EngineId("cache");
    static final EngineId BARRIER = new EngineId("barrier");
    static final LockId QUEUE = EngineLocks.queue(POOL);
    static final LockId GATE = EngineLocks.gate(BARRIER);
    static final ConditionId NOT_EMPTY = new ConditionId(QUEUE, EngineLocks.NOT_EMPTY);
    static final ConditionId NOT_FULL = new ConditionId(QUEUE, EngineLocks.NOT_FULL);
    static final ConditionId TRIP = EngineLocks.trip(BARRIER);
    static final Fault FAULT = new Fault("IllegalStateException", "no luck");
    static final long MILLISECOND = 1_000_000;

    private final List<Recorded> told = new ArrayList<>();
    private Snapshot snapshot = Snapshot.EMPTY;
    private long sequence;

    Story by(String thread, Event... events) {
        for (Event event : events) {
            sequence++;
            Recorded recorded = new Recorded(sequence, sequence * MILLISECOND, id(thread), event);
            told.add(recorded);
            snapshot = Fold.fold(snapshot.atStep((int) recorded.sequence()), recorded);
        }
        return this;
    }

    /// Loses so many events.
    Story losing(int events) {
        sequence += events;
        return this;
    }

    Story started(String... threads) {
        for (String thread : threads) {
            by(thread, new ThreadEvent.Started(Role.SCRIPT));
        }
        return this;
    }

    /// A pool of these workers, its queue bounded.
    Story pool(int capacity, String... workers) {
        for (String worker : workers) {
            by(worker, new ThreadEvent.Started(Role.SERVICE));
        }
        return by("main", new PoolEvent.Stated(
                POOL,
                Phase.OPEN,
                OptionalInt.of(capacity),
                workers.length,
                Arrays.stream(workers).map(Story::id).toList(),
                List.of(),
                Map.of(),
                Counts.NONE));
    }

    Story cache() {
        return by("main", new CacheEvent.Stated(CACHE, List.of(), Map.of(), Map.of()));
    }

    Story barrier(int parties) {
        return by("main", new BarrierEvent.Stated(BARRIER, parties, 0, List.of(), List.of(), null));
    }

    Story queued(String producer, int... ordinals) {
        for (int ordinal : ordinals) {
            by(producer, new PoolEvent.TaskQueued(POOL, task(ordinal)));
        }
        return this;
    }

    Story arrives(String party, int index) {
        return by(party,
                new LockEvent.Acquired(GATE),
                new BarrierEvent.Arrived(BARRIER, 0, index),
                new LockEvent.AwaitBegan(TRIP, false));
    }

    static ThreadId id(String name) {
        return new ThreadId(name);
    }

    static TaskId task(long ordinal) {
        return new TaskId(POOL, ordinal);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    List<Recorded> told() {
        return told;
    }

    ThreadView thread(String name) {
        return requireNonNull(snapshot.thread(id(name)), name);
    }

    PoolView pool() {
        return requireNonNull(snapshot.pools().get(POOL));
    }

    WorkerView worker(String name) {
        return requireNonNull(pool().workers().get(id(name)));
    }

    CacheView theCache() {
        return requireNonNull(snapshot.caches().get(CACHE));
    }

    KeyView key(Object key) {
        return requireNonNull(theCache().keys().get(key));
    }

    BarrierView theBarrier() {
        return requireNonNull(snapshot.barriers().get(BARRIER));
    }
}
