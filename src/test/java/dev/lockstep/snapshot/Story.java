package dev.lockstep.snapshot;

import static java.util.Objects.requireNonNull;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Given events, then state: tells events one after another, a millisecond apart and each a step of its own, and folds
/// them.
public final class Story {

    public static final EngineId POOL = new EngineId("pool");
    public static final EngineId CACHE = new EngineId("cache");
    public static final EngineId BARRIER = new EngineId("barrier");
    public static final LockId QUEUE = EngineLocks.queue(POOL);
    public static final LockId GATE = EngineLocks.gate(BARRIER);
    public static final ConditionId NOT_EMPTY = new ConditionId(QUEUE, EngineLocks.NOT_EMPTY);
    public static final ConditionId NOT_FULL = new ConditionId(QUEUE, EngineLocks.NOT_FULL);
    public static final ConditionId TRIP = EngineLocks.trip(BARRIER);
    public static final Fault FAULT = new Fault("IllegalStateException", "no luck");
    public static final long MILLISECOND = 1_000_000;

    private final List<RecordedEvent> told = new ArrayList<>();
    private Snapshot snapshot = Snapshot.EMPTY;
    private long sequence;

    public Story by(String thread, Event... events) {
        for (Event event : events) {
            sequence++;
            RecordedEvent recorded = new RecordedEvent(sequence, sequence * MILLISECOND, id(thread), event);
            told.add(recorded);
            snapshot = SnapshotFold.fold(snapshot.atStep((int) recorded.sequence()), recorded);
        }
        return this;
    }

    /// Loses so many events.
    public Story losing(int events) {
        sequence += events;
        return this;
    }

    public Story started(String... threads) {
        for (String thread : threads) {
            by(thread, new ThreadEvent.Started(Role.SCRIPT));
        }
        return this;
    }

    /// A pool of these workers, its queue bounded.
    public Story pool(int capacity, String... workers) {
        for (String worker : workers) {
            by(worker, new ThreadEvent.Started(Role.SERVICE));
        }
        return by(
                "main", new PoolEvent.Stated(
                        POOL,
                        Phase.OPEN,
                        OptionalInt.of(capacity),
                        workers.length,
                        Arrays.stream(workers).map(Story::id).toList(),
                        List.of(),
                        Map.of(),
                        Counts.NONE));
    }

    public Story cache() {
        return by("main", new CacheEvent.Stated(CACHE, List.of(), Map.of(), Map.of()));
    }

    public Story barrier(int parties) {
        return by("main", new BarrierEvent.Stated(BARRIER, parties, 0, List.of(), List.of(), null));
    }

    public Story queued(String producer, int... ordinals) {
        for (int ordinal : ordinals) {
            by(producer, new PoolEvent.TaskQueued(POOL, task(ordinal)));
        }
        return this;
    }

    public Story arrives(String party, int index) {
        return by(
                party,
                new LockEvent.Acquired(GATE),
                new BarrierEvent.Arrived(BARRIER, 0, index),
                new LockEvent.AwaitBegan(TRIP, false));
    }

    public static ThreadId id(String name) {
        return new ThreadId(name);
    }

    public static TaskId task(long ordinal) {
        return new TaskId(POOL, ordinal);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public List<RecordedEvent> told() {
        return told;
    }

    public ThreadView thread(String name) {
        return requireNonNull(snapshot.thread(id(name)), name);
    }

    public PoolView pool() {
        return requireNonNull(snapshot.pools().get(POOL));
    }

    public WorkerView worker(String name) {
        return requireNonNull(pool().workers().get(id(name)));
    }

    public CacheView theCache() {
        return requireNonNull(snapshot.caches().get(CACHE));
    }

    public KeyView key(Object key) {
        return requireNonNull(theCache().keys().get(key));
    }

    public BarrierView theBarrier() {
        return requireNonNull(snapshot.barriers().get(BARRIER));
    }
}
