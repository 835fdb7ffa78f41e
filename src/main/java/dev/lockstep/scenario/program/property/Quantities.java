package dev.lockstep.scenario.program.property;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// The last result of a thread's operations.
    public static Quantity resultOf(String thread) {
        return new ResultOf(thread);
    }

    /// The quantities of a pool.
    private static final class PoolQuantities {

        private PoolQuantities() {}

        static List<Level> all() {
            return List.of(
                    Level.of("queued")
                            .up(PoolEvent.TaskQueued.class)
                            .down(PoolEvent.TaskTaken.class)
                            .by(PoolEvent.TasksReturned.class, returned -> -returned.tasks().size()),
                    Level.of("running")
                            .up(PoolEvent.TaskTaken.class)
                            .down(PoolEvent.TaskSucceeded.class)
                            .down(PoolEvent.TaskFailed.class)
                            .down(PoolEvent.TaskUnmarked.class),
                    Level.of("submitted").up(PoolEvent.TaskQueued.class),
                    Level.of("succeeded").up(PoolEvent.TaskSucceeded.class),
                    Level.of("failed").up(PoolEvent.TaskFailed.class),
                    Level.of("returned")
                            .by(PoolEvent.TasksReturned.class, returned -> returned.tasks().size()),
                    Level.of("refused").up(PoolEvent.TaskRefused.class),
                    Level.of("workers").up(PoolEvent.WorkerAdded.class).down(PoolEvent.WorkerLeft.class));
        }
    }

    /// The quantities of a cache.
    private static final class CacheQuantities {

        private CacheQuantities() {}

        static List<Quantity> all() {
            return List.of(
                    Level.of("computes").up(CacheEvent.ComputeBegan.class),
                    computing("computing"),
                    Level.of("failed computes").up(CacheEvent.ComputeFailed.class),
                    Level.of("refused").up(CacheEvent.Refused.class),
                    Level.of("hits").by(CacheEvent.Hit.class, hit -> hit.secondCheck() ? 0 : 1),
                    Level.of("misses").up(CacheEvent.Missed.class),
                    new NeedlessWaits(),
                    Level.of("stored")
                            .by(CacheEvent.ComputeEnded.class, ended -> ended.kept() == Kept.STORED ? 1 : 0)
                            .by(CacheEvent.Invalidated.class, gone -> gone.present() ? -1 : 0)
                            .by(CacheEvent.Cleared.class, cleared -> -cleared.removed()),
                    Level.of("lock table")
                            .by(CacheEvent.Entered.class, entered -> entered.users() == 1 ? 1 : 0)
                            .by(CacheEvent.Left.class, left -> left.users() == 0 ? -1 : 0));
        }

        static Level computesOf(String key) {
            return Level.of("computes of " + key)
                    .up(CacheEvent.ComputeBegan.class)
                    .only(event -> event instanceof CacheEvent.ComputeBegan began && key.equals(began.key()));
        }

        static Level computing(String name, String key) {
            return computing(name).only(event -> key.equals(computed(event)));
        }

        private static Level computing(String name) {
            return Level.of(name)
                    .up(CacheEvent.ComputeBegan.class)
                    .down(CacheEvent.ComputeEnded.class)
                    .down(CacheEvent.ComputeFailed.class);
        }

        private static Object computed(Event event) {
            if (event instanceof CacheEvent.ComputeBegan began) {
                return began.key();
            }
            if (event instanceof CacheEvent.ComputeEnded ended) {
                return ended.key();
            }
            return event instanceof CacheEvent.ComputeFailed failed ? failed.key() : "";
        }
    }

    /// The quantities of a barrier.
    private static final class BarrierQuantities {

        private BarrierQuantities() {}

        static List<Level> all() {
            return List.of(
                    Level.of("generation")
                            .set(BarrierEvent.Tripped.class, tripped -> tripped.generation() + 1)
                            .set(BarrierEvent.Reset.class, BarrierEvent.Reset::generation),
                    Level.of("waiting")
                            .up(BarrierEvent.Arrived.class)
                            .set(BarrierEvent.Tripped.class, _ -> 0)
                            .set(BarrierEvent.Broke.class, _ -> 0)
                            .set(BarrierEvent.Reset.class, _ -> 0),
                    Level.of("broken")
                            .set(BarrierEvent.Broke.class, _ -> 1)
                            .set(BarrierEvent.Reset.class, _ -> 0),
                    Level.of("trips").up(BarrierEvent.Tripped.class));
        }
    }

    /// The last result of a thread's operations; empty before the first.
    private record ResultOf(String thread) implements Quantity.Memoryless {

        @Override
        public String name() {
            return "result of " + thread;
        }

        @Override
        public Value initial() {
            return new Value("");
        }

        @Override
        public boolean feeds(ThreadId who, Event event) {
            return event instanceof ScriptEvent.Ended ended && !ended.result().isEmpty() && who.name().equals(thread);
        }

        @Override
        public Value after(@Nullable Value before, ThreadId who, Event event) {
            return new Value(event instanceof ScriptEvent.Ended ended ? ended.result() : "");
        }
    }

    /// The value that a cache stores for a key.
    private record StoredValue(String key) implements Quantity.Memoryless {

        private static final Value NONE = new Value("none");

        @Override
        public String name() {
            return "value of " + key;
        }

        @Override
        public Value initial() {
            return NONE;
        }

        @Override
        public boolean feeds(ThreadId thread, Event event) {
            boolean stored = event instanceof CacheEvent.ComputeEnded ended
                    && ended.kept() == Kept.STORED
                    && key.equals(ended.key());
            boolean gone = event instanceof CacheEvent.Invalidated invalidated && key.equals(invalidated.key());
            return stored || gone || event instanceof CacheEvent.Cleared;
        }

        @Override
        public Value after(@Nullable Value before, ThreadId thread, Event event) {
            return event instanceof CacheEvent.ComputeEnded ended ? new Value(String.valueOf(ended.value())) : NONE;
        }
    }

    /// The value of a variable, or the permits of a semaphore. Both are recorded when they are made.
    private record Written(String name) implements Quantity.Memoryless {

        @Override
        public @Nullable Value initial() {
            return null;
        }

        @Override
        public boolean feeds(ThreadId thread, Event event) {
            if (event instanceof ScriptEvent.Wrote(var variable, _)) {
                return variable.equals(name);
            }
            return event instanceof SemaphoreEvent of && of.semaphore().equals(name) && permits(of) >= 0;
        }

        @Override
        public Value after(@Nullable Value before, ThreadId thread, Event event) {
            if (event instanceof ScriptEvent.Wrote(_, var value)) {
                return new Value(value);
            }
            return Value.of(event instanceof SemaphoreEvent of ? permits(of) : 0);
        }

        /// How many permits there are, or -1 where the event does not say so.
        private static int permits(SemaphoreEvent event) {
            return switch (event) {
                case SemaphoreEvent.Made(_, int permits) -> permits;
                case SemaphoreEvent.Acquired(_, int permits) -> permits;
                case SemaphoreEvent.Released(_, int permits) -> permits;
                case SemaphoreEvent.Blocked _, SemaphoreEvent.GaveUp _ -> -1;
            };
        }
    }
}
