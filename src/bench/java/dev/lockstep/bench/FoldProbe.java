package dev.lockstep.bench;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
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
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.trace.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// How many events a second the fold keeps up with, with 100 threads, 10,000 queued tasks and 40 keys; and what it
/// costs to record one. The stream is made beforehand: a round of a pool (queue, take, sleep, done) and of a cache
/// (miss, compute, second look) for each thread in turn.
final class FoldProbe {

    private static final int THREADS = 100;
    private static final int QUEUED = 10_000;
    private static final int KEYS = 40;
    private static final EngineId POOL = new EngineId("pool");
    private static final EngineId CACHE = new EngineId("cache");
    private static final LockId QUEUE = new LockId("pool", "queue");
    private static final LockId MASTER = new LockId("cache", "master");

    private final List<RecordedEvent> events = new ArrayList<>();
    private long sequence;

    private FoldProbe() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        for (int i = 0; i < 5; i++) {
            fold(rounds);
        }
        for (int i = 0; i < 5; i++) {
            record();
        }
    }

    private static void fold(int rounds) {
        FoldProbe probe = new FoldProbe();
        Snapshot snapshot = Snapshot.EMPTY;
        probe.begin();
        for (RecordedEvent recorded : probe.take()) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
        }
        probe.work(rounds);
        List<RecordedEvent> stream = probe.take();
        long began = System.nanoTime();
        for (RecordedEvent recorded : stream) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "fold: %,d events, %,.0f a second, %.0f ns each (%d threads, %,d queued, %d keys)%n",
                stream.size(),
                stream.size() / seconds,
                seconds * 1e9 / stream.size(),
                snapshot.threads().size(),
                snapshot.pools().get(POOL).queue().size(),
                snapshot.caches().get(CACHE).keys().size());
    }

    private static void record() {
        Recorder recorder = new Recorder(1 << 16);
        ThreadId thread = new ThreadId("A");
        Event event = new LockEvent.Acquired(QUEUE);
        int rounds = 200;
        long nanos = 0;
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            for (int j = 0; j < 1 << 16; j++) {
                recorder.record(j, thread, event);
            }
            nanos += System.nanoTime() - began;
            recorder.drain(_ -> {});
        }
        System.out.printf(
                Locale.ROOT,
                "record: %.1f ns each, one producer, %d dropped%n",
                nanos / (double) (rounds * (1L << 16)),
                recorder.dropped());
    }

    private List<RecordedEvent> take() {
        List<RecordedEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void begin() {
        List<ThreadId> workers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            workers.add(new ThreadId("W" + i));
            add(workers.getLast(), new ThreadEvent.Started(Role.SERVICE));
        }
        List<TaskId> queue = new ArrayList<>();
        for (int i = 1; i <= QUEUED; i++) {
            queue.add(new TaskId(POOL, i));
        }
        Counts counts = new Counts(QUEUED, QUEUED, 0, 0, 0, 0);
        add(
                workers.getFirst(), new PoolEvent.Stated(
                        POOL, Phase.OPEN, OptionalInt.empty(), THREADS, workers, queue, Map.of(), counts));
    }

    private void work(int rounds) {
        for (int i = 0; i < rounds * THREADS; i++) {
            ThreadId thread = new ThreadId("W" + i % THREADS);
            TaskId task = new TaskId(POOL, i + 1L);
            Object key = "user:" + i % KEYS;
            LockId lock = new LockId("cache", "key", key);
            add(thread, new LockEvent.Blocked(QUEUE));
            add(thread, new LockEvent.Acquired(QUEUE));
            add(thread, new PoolEvent.TaskQueued(POOL, new TaskId(POOL, QUEUED + i + 1L)));
            add(thread, new PoolEvent.TaskTaken(POOL, task));
            add(thread, new LockEvent.Released(QUEUE));
            add(thread, new ThreadEvent.SleepBegan(1_000_000));
            add(thread, new ThreadEvent.SleepEnded(false));
            add(thread, new CacheEvent.Missed(CACHE, key));
            add(thread, new LockEvent.Acquired(MASTER));
            add(thread, new CacheEvent.Entered(CACHE, key, 1));
            add(thread, new LockEvent.Released(MASTER));
            add(thread, new LockEvent.Acquired(lock));
            add(thread, new CacheEvent.ComputeBegan(CACHE, key));
            add(thread, new CacheEvent.ComputeEnded(CACHE, key, "value", CacheEvent.Kept.STORED));
            add(thread, new LockEvent.Released(lock));
            add(thread, new CacheEvent.Left(CACHE, key, 0));
            add(thread, new LockEvent.Acquired(QUEUE));
            add(thread, new PoolEvent.TaskSucceeded(POOL, task));
            add(thread, new LockEvent.Released(QUEUE));
        }
    }

    private void add(ThreadId thread, Event event) {
        sequence++;
        events.add(new RecordedEvent(sequence, sequence * 1_000, thread, event));
    }
}
