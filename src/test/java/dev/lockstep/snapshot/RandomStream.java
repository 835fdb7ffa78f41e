package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
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
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/// Events of every type in any order: more than any engine does, which is what a fold must bear after events were lost.
public final class RandomStream {

    private static final Fault FAULT = new Fault("Error", "");
    private static final EngineId ENGINE = new EngineId("e");

    private final Random random;

    public RandomStream(long seed) {
        random = new Random(seed);
    }

    public List<RecordedEvent> of(int length) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            events.add(new RecordedEvent(i, i * 10L, thread(), event()));
        }
        return events;
    }

    private Event event() {
        return switch (random.nextInt(5)) {
            case 0 -> threadEvent();
            case 1, 2 -> lockEvent();
            case 3 -> random.nextBoolean() ? poolEvent() : barrierEvent();
            default -> cacheEvent();
        };
    }

    private ThreadEvent threadEvent() {
        return switch (random.nextInt(10)) {
            case 8 -> new ThreadEvent.UntilBegan("x = 1", List.of("x"), random.nextBoolean());
            case 9 -> new ThreadEvent.UntilEnded("x = 1", wakeup());
            case 0 -> new ThreadEvent.Started(Role.SCRIPT);
            case 1 -> new ThreadEvent.Ended(random.nextBoolean() ? FAULT : null);
            case 2 -> new ThreadEvent.SleepBegan(random.nextInt(100));
            case 3 -> new ThreadEvent.SleepEnded(random.nextBoolean());
            case 4 -> new ThreadEvent.JoinBegan(thread());
            case 5 -> new ThreadEvent.JoinEnded(thread(), wakeup());
            case 6 -> new ThreadEvent.InterruptSent(thread());
            default -> new ThreadEvent.Stated(thread(), Role.SERVICE, activity(), List.of(lock()));
        };
    }

    private Activity activity() {
        return switch (random.nextInt(8)) {
            case 6 -> new Activity.Acquiring("s" + random.nextInt(2), random.nextBoolean());
            case 7 -> new Activity.Until("x = 1", List.of("x"), random.nextBoolean());
            case 0 -> Activity.RUNNING;
            case 1 -> new Activity.Blocked(lock());
            case 2 -> new Activity.Waiting(condition(), random.nextBoolean());
            case 3 -> new Activity.Joining(thread());
            case 4 -> new Activity.Sleeping(random.nextInt(100));
            default -> new Activity.Over(null);
        };
    }

    private LockEvent lockEvent() {
        return switch (random.nextInt(7)) {
            case 0 -> new LockEvent.Blocked(lock());
            case 1 -> new LockEvent.Acquired(lock());
            case 2 -> new LockEvent.GaveUp(lock(), wakeup());
            case 3 -> new LockEvent.Released(lock());
            case 4 -> new LockEvent.AwaitBegan(condition(), random.nextBoolean());
            case 5 -> new LockEvent.AwaitEnded(condition(), wakeup());
            default -> new LockEvent.Signalled(condition(), random.nextBoolean());
        };
    }

    private PoolEvent poolEvent() {
        return switch (random.nextInt(16)) {
            case 13 -> new PoolEvent.Made(ENGINE, PoolEvent.Thrown.UNMARKED, "notEmpty", null);
            case 14, 15 -> new PoolEvent.TaskUnmarked(ENGINE, task(), FAULT);
            case 0, 1, 2 -> new PoolEvent.TaskQueued(ENGINE, task());
            case 3 -> new PoolEvent.TaskRefused(ENGINE, PoolEvent.Refusal.FULL);
            case 4 -> new PoolEvent.TaskTaken(ENGINE, task());
            case 5 -> new PoolEvent.TaskSucceeded(ENGINE, task());
            case 6 -> new PoolEvent.TaskFailed(ENGINE, task(), FAULT);
            case 7 -> new PoolEvent.TasksReturned(ENGINE, List.of(task()));
            case 8 -> new PoolEvent.WorkerAdded(ENGINE, thread());
            case 9 -> new PoolEvent.WorkerLeft(ENGINE, thread());
            case 10 -> new PoolEvent.CapacityChanged(ENGINE, OptionalInt.of(3));
            case 11 -> new PoolEvent.ShutdownBegan(ENGINE, PoolEvent.Phase.DRAINING);
            default -> new PoolEvent.Stated(
                    ENGINE,
                    PoolEvent.Phase.OPEN,
                    OptionalInt.empty(),
                    2,
                    List.of(new ThreadId("T1"), new ThreadId("T2")),
                    List.of(task()),
                    Map.of(new ThreadId("T1"), task()),
                    Counts.NONE);
        };
    }

    private CacheEvent cacheEvent() {
        return switch (random.nextInt(12)) {
            case 11 -> new CacheEvent.Made(ENGINE, List.of(CacheEvent.Locks.values()).get(random.nextInt(4)));
            case 0 -> new CacheEvent.Hit(ENGINE, key(), random.nextBoolean());
            case 1 -> new CacheEvent.Missed(ENGINE, key());
            case 2 -> new CacheEvent.Entered(ENGINE, key(), random.nextInt(4));
            case 3 -> new CacheEvent.Left(ENGINE, key(), random.nextInt(4));
            case 4 -> new CacheEvent.ComputeBegan(ENGINE, key());
            case 5 -> new CacheEvent.ComputeEnded(ENGINE, key(), 1, CacheEvent.Kept.STORED);
            case 6 -> new CacheEvent.ComputeFailed(ENGINE, key(), FAULT);
            case 7 -> new CacheEvent.Invalidated(ENGINE, key(), true, random.nextBoolean());
            case 8 -> new CacheEvent.Cleared(ENGINE, 1);
            case 9 -> new CacheEvent.Refused(ENGINE, key(), "chain");
            default -> new CacheEvent.Stated(
                    ENGINE, List.of(new CacheEvent.Entry(key(), 1)), Map.of(key(), 1), Map.of(key(), thread()));
        };
    }

    private BarrierEvent barrierEvent() {
        long generation = random.nextInt(4);
        return switch (random.nextInt(11)) {
            case 10 -> new BarrierEvent.Made(ENGINE, random.nextBoolean(), random.nextBoolean());
            case 0 -> new BarrierEvent.Arrived(ENGINE, generation, random.nextInt(3));
            case 1 -> new BarrierEvent.ActionBegan(ENGINE, generation);
            case 2 -> new BarrierEvent.ActionEnded(ENGINE, generation, null);
            case 3 -> new BarrierEvent.Tripped(ENGINE, generation);
            case 4 -> new BarrierEvent.Passed(ENGINE, generation);
            case 5 -> new BarrierEvent.Broke(ENGINE, generation, BarrierEvent.Cause.ABORTED);
            case 6 -> new BarrierEvent.LeftBroken(ENGINE, generation, BarrierEvent.Cause.ABORTED);
            case 7 -> new BarrierEvent.TurnedAway(ENGINE, generation);
            case 8 -> new BarrierEvent.Reset(ENGINE, generation);
            default -> new BarrierEvent.Stated(ENGINE, 3, generation, List.of(thread()), List.of(thread()), null);
        };
    }

    private ThreadId thread() {
        return new ThreadId("T" + random.nextInt(8));
    }

    private LockId lock() {
        return random.nextBoolean() ? new LockId("e", "queue") : new LockId("e", "key", key());
    }

    private ConditionId condition() {
        return new ConditionId(lock(), "c" + random.nextInt(2));
    }

    private TaskId task() {
        return new TaskId(ENGINE, random.nextInt(50));
    }

    private Object key() {
        return "k" + random.nextInt(5);
    }

    private Wakeup wakeup() {
        return random.nextBoolean() ? Wakeup.WOKEN : Wakeup.INTERRUPTED;
    }
}
