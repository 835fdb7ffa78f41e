package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.Recorded;

/// Reckons the figures of one engine over a moving window, from its events. The window is divided into slots, the oldest of
/// which is emptied as time goes on; of tasks that wait, the last 65,536 are remembered.
///
/// Not thread-safe: one thread feeds it and asks.
public final class FigureWindow {

    private static final int SLOTS = 20;
    private static final int REMEMBERED = 1 << 16;

    private final EngineId engine;
    private final long slotNanos;
    private final Slot[] slots = new Slot[SLOTS];
    private final long[] queuedAt = new long[REMEMBERED];
    private final long[] queuedTask = new long[REMEMBERED];
    private long newest;

    /// @param windowNanos over how long rates are reckoned
    public FigureWindow(EngineId engine, long windowNanos) {
        if (windowNanos < SLOTS) {
            throw new IllegalArgumentException("windowNanos must be at least " + SLOTS + ", not " + windowNanos);
        }
        this.engine = engine;
        this.slotNanos = windowNanos / SLOTS;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Slot();
        }
    }

    /// Takes note of an event; those of others are passed over.
    public void after(Recorded recorded) {
        if (!(recorded.event() instanceof EngineEvent event) || !event.engine().equals(engine)) {
            return;
        }
        Slot slot = slotAt(recorded.nanos());
        switch (event) {
            case PoolEvent.TaskQueued(_, var task) -> {
                int at = (int) (task.ordinal() % REMEMBERED);
                queuedAt[at] = recorded.nanos();
                queuedTask[at] = task.ordinal();
            }
            case PoolEvent.TaskTaken(_, var task) -> {
                int at = (int) (task.ordinal() % REMEMBERED);
                if (queuedTask[at] == task.ordinal()) {
                    slot.waits.add(recorded.nanos() - queuedAt[at]);
                }
            }
            case PoolEvent.TaskSucceeded _ -> slot.done++;
            case PoolEvent.TaskFailed _ -> {
                slot.done++;
                slot.failed++;
            }
            case CacheEvent.Hit _ -> slot.hits++;
            case CacheEvent.Missed _ -> slot.misses++;
            case CacheEvent.ComputeBegan _ -> slot.computes++;
            case BarrierEvent.Tripped _ -> slot.trips++;
            case PoolEvent _, CacheEvent _, BarrierEvent _ -> {
                // The other events change no rate.
            }
        }
    }

    /// The figures at `nanos`. Before the first window is over, rates are over the time since the run began.
    public Figures at(long nanos) {
        slotAt(nanos);
        Slot sum = new Slot();
        for (Slot slot : slots) {
            sum.addAll(slot);
        }
        long full = slotNanos * (SLOTS - 1) + Math.max(0, nanos - newest * slotNanos);
        double seconds = Math.max(1, Math.min(full, nanos)) / 1e9;
        return new Figures(
                sum.done / seconds,
                sum.failed / seconds,
                sum.waits.quantile(0.99),
                sum.hits / seconds,
                sum.misses / seconds,
                sum.computes / seconds,
                sum.trips / seconds);
    }

    /// The slot of this time, with every slot since the last one asked for emptied.
    private Slot slotAt(long nanos) {
        long wanted = Math.max(nanos / slotNanos, newest);
        for (long step = Math.max(newest + 1, wanted - SLOTS + 1); step <= wanted; step++) {
            slots[(int) (step % SLOTS)].clear();
        }
        newest = wanted;
        return slots[(int) (wanted % SLOTS)];
    }

    private static final class Slot {

        private long done;
        private long failed;
        private long hits;
        private long misses;
        private long computes;
        private long trips;
        private final WaitTimes waits = new WaitTimes();

        void clear() {
            done = 0;
            failed = 0;
            hits = 0;
            misses = 0;
            computes = 0;
            trips = 0;
            waits.clear();
        }

        void addAll(Slot other) {
            done += other.done;
            failed += other.failed;
            hits += other.hits;
            misses += other.misses;
            computes += other.computes;
            trips += other.trips;
            waits.addAll(other.waits);
        }
    }
}
