package dev.lockstep.scenario.program.script;

import dev.lockstep.engine.barrier.BarrierTimeoutException;
import dev.lockstep.engine.barrier.flawed.GhostParty;
import dev.lockstep.engine.barrier.flawed.NoGeneration;
import dev.lockstep.engine.barrier.flawed.SignalForSignalAll;
import dev.lockstep.engine.cache.flawed.FlawedCache;
import dev.lockstep.engine.cache.flawed.GlobalLock;
import dev.lockstep.engine.cache.flawed.LockKeptOnError;
import dev.lockstep.engine.cache.flawed.MasterHeld;
import dev.lockstep.engine.cache.flawed.NoCycleCheck;
import dev.lockstep.engine.cache.flawed.NoSecondCheck;
import dev.lockstep.engine.cache.flawed.Stampede;
import dev.lockstep.engine.pool.Handler;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.flawed.FlawedPool;
import dev.lockstep.engine.pool.flawed.ForgottenTaskDone;
import dev.lockstep.engine.pool.flawed.KilledWorker;
import dev.lockstep.engine.pool.flawed.PlainPool;
import dev.lockstep.engine.pool.flawed.SwallowedError;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The implementation of a program's engine: the sound one, with all settings and operations, or a flawed twin, with no
/// more than its pattern needs. One row each: its word in files, its factory, its flaw, and what it has beyond other
/// twins of its engine.
@SuppressWarnings("ImmutableEnumChecker") // What makes a twin keeps nothing; sets and lists are unmodifiable copies.
public enum Implementation {
    SOUND_POOL(Engine.POOL),
    FORGOTTEN_TASK_DONE("forgotten-task-done", pool(ForgottenTaskDone::new), "a task that throws is never marked done"),
    KILLED_WORKER("killed-worker", pool(KilledWorker::new), "what a task throws ends its worker"),
    SWALLOWED_ERROR("swallowed-error", pool(SwallowedError::new), "a task that throws counts as one that succeeded"),
    TAKE_WITHOUT_LIMIT(
            "take-without-limit", pool(PlainPool::takingWithoutLimit), "an idle worker never sees the shutdown"),
    IF_FOR_WHILE("if-for-while", pool(PlainPool::withIfForWhile), "a worker that was woken does not look again"),
    SHARED_CONDITION(
            "notify-one", pool(PlainPool::notifyingOne), "one condition for both sides, and one is woken", "capacity"),

    SOUND_CACHE(Engine.CACHE),
    STAMPEDE("stampede", cache(Stampede::new), "no lock at all", "asks for"),
    NO_SECOND_CHECK("no-second-check", cache(NoSecondCheck::new), "nobody looks again under the lock", "asks for"),
    // A lock that is held during a compute and is not reentrant: a compute cannot ask for another key.
    GLOBAL_LOCK("global-lock", cache(GlobalLock::new), "one lock for all keys"),
    MASTER_HELD("master-held", cache(MasterHeld::new), "the master lock is held during the compute"),
    LOCK_KEPT_ON_ERROR(
            "lock-kept-on-error",
            cache(LockKeptOnError::new),
            "the lock is not given back when the compute throws",
            "asks for"),
    NO_CYCLE_CHECK("no-cycle-check", cache(NoCycleCheck::new), "callers may wait for each other", "asks for"),

    SOUND_BARRIER(Engine.BARRIER),
    NO_GENERATION(
            "no-generation",
            barrier(NoGeneration::new, (barrier, _) -> barrier.await()),
            "parties wait for a count, not for their own round"),
    GHOST(
            "ghost",
            barrier(GhostParty::new, GhostParty::await),
            "who gives up stays in the count",
            "limit",
            "await at most TIME"),
    SIGNAL_FOR_SIGNAL_ALL(
            "notify-one",
            barrier(SignalForSignalAll::new, (barrier, _) -> barrier.await()),
            "one is woken, not all");

    /// The engine that it implements.
    public enum Engine {
        POOL("workers", "task time", "failing", "submit TASK", "join", "shut down", "await termination"),
        CACHE("compute time", "failing", "get KEY"),
        BARRIER("parties", "await");

        /// The settings and operations that every twin has, in the words of files.
        private final List<String> partsOfTwins;

        Engine(String... partsOfTwins) {
            this.partsOfTwins = List.of(partsOfTwins);
        }

        /// All implementations of the engine, the sound one first.
        public List<Implementation> implementations() {
            return Arrays.stream(Implementation.values())
                    .filter(implementation -> implementation.engine == this)
                    .toList();
        }
    }

    /// Makes a flawed twin.
    sealed interface Twin {

        Engine engine();

        non-sealed interface OfPool extends Twin {

            FlawedPool<String> make(
                    EngineRuntime runtime, EngineId id, PoolSettings settings, Handler<? super String> handler);

            @Override
            default Engine engine() {
                return Engine.POOL;
            }
        }

        non-sealed interface OfCache extends Twin {

            FlawedCache<String, String> make(EngineRuntime runtime, EngineId id);

            @Override
            default Engine engine() {
                return Engine.CACHE;
            }
        }

        non-sealed interface OfBarrier extends Twin {

            Gathering make(EngineRuntime runtime, EngineId id, int parties);

            @Override
            default Engine engine() {
                return Engine.BARRIER;
            }
        }
    }

    /// Waits at a flawed barrier, for at most `limit` where there is one.
    @FunctionalInterface
    interface Gathering {
        int await(Optional<Duration> limit) throws InterruptedException, BarrierTimeoutException;
    }

    private final Engine engine;
    private final String word;
    private final @Nullable Twin twin;
    private final String flaw;
    private final Set<String> parts;

    Implementation(Engine engine) {
        this.engine = engine;
        this.word = "sound";
        this.twin = null;
        this.flaw = "";
        this.parts = Set.of();
    }

    Implementation(String word, Twin twin, String flaw, String... more) {
        this.engine = twin.engine();
        this.word = word;
        this.twin = twin;
        this.flaw = flaw;
        Set<String> all = new HashSet<>(engine.partsOfTwins);
        all.add("implementation");
        all.addAll(List.of(more));
        this.parts = Set.copyOf(all);
    }

    private static Twin pool(Twin.OfPool maker) {
        return maker;
    }

    private static Twin cache(Twin.OfCache maker) {
        return maker;
    }

    @FunctionalInterface
    private interface BarrierMaker<B> {
        B make(EngineRuntime runtime, EngineId id, int parties);
    }

    @FunctionalInterface
    private interface BarrierWait<B> {
        int await(B barrier, Optional<Duration> limit) throws InterruptedException, BarrierTimeoutException;
    }

    private static <B> Twin barrier(BarrierMaker<B> maker, BarrierWait<B> wait) {
        return (Twin.OfBarrier) (runtime, id, parties) -> {
            B barrier = maker.make(runtime, id, parties);
            return limit -> wait.await(barrier, limit);
        };
    }

    /// The engine that it implements.
    public Engine engine() {
        return engine;
    }

    /// Its word in files.
    public String word() {
        return word;
    }

    /// The path of its listing in Python, below the folder of all listings.
    public String listing() {
        String name = switch (engine) {
            case POOL -> isSound() ? "worker_pool" : word;
            case CACHE -> isSound() ? "keyed_cache" : word;
            case BARRIER -> isSound() ? "barrier" : word;
        };
        return engine.name().toLowerCase(Locale.ROOT) + "/" + name.replace('-', '_') + ".py";
    }

    /// Its flaw, in the manual's words; empty for the sound one.
    public String flaw() {
        return flaw;
    }

    public boolean isSound() {
        return twin == null;
    }

    /// Its factory; null for the sound one.
    @Nullable Twin twin() {
        return twin;
    }

    /// Whether it has a setting or an operation, in the words of files.
    public boolean has(String part) {
        return isSound() || parts.contains(part);
    }
}
