package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Flag;
import dev.lockstep.runtime.MemoryRuntime;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.TallyReader;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.Operation.Sleep;
import dev.lockstep.runtime.stepped.Operation.UntilWritten;
import dev.lockstep.runtime.stepped.Operation.WaitUntil;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs one program, one operation at a time, in the order that a [Strategy] decides.
///
///     var runtime = new SteppedRuntime(RandomStrategy.natural(42), RunSettings.DEFAULT, null);
///     var result = runtime.run(port -> port.spawn("A", Role.SCRIPT, () -> …));
///
/// The same program and the same choices give the same run: the same events with the same times, the same outcome. An
/// engine must not make an operation depend on [#observed()], or an observed run has other steps than an unobserved
/// one.
///
/// Only the threads of the run may use it, and the caller of [#run] while it sets up. It serves one run.
public final class SteppedRuntime implements MemoryRuntime, TallyReader {

    private final Stepper stepper;

    /// Makes a runtime for one run.
    ///
    /// @param sink gets every event, from the event's thread or on its behalf; null for an unobserved run
    public SteppedRuntime(Strategy strategy, RunSettings settings, @Nullable EventSink sink) {
        this.stepper = new Stepper(strategy, settings, sink);
    }

    /// Calls `setUp`, then runs the threads it spawned, and those they spawn, until the run ends; returns when the last
    /// of them has unwound. Operations of `setUp` itself are no steps; it runs alone and may not wait, and what it
    /// spawns begins when it returns.
    ///
    /// @throws RuntimeException what the strategy, the sink or `setUp` threw, after all threads have ended
    /// @throws IllegalStateException if it has run before
    public RunResult run(Consumer<? super EngineRuntime> setUp) {
        ThreadId outside = ThreadId.SET_UP;
        SimpleOperation spawn = new SimpleOperation(OperationKind.SPAWN, outside);
        SteppedThread caller = new SteppedThread(
                stepper, outside, -1, Role.SCRIPT, () -> {}, spawn, _ -> Thread.currentThread());
        return stepper.run(caller, () -> setUp.accept(this));
    }

    /// The Java threads of the run, so that a test can see them end.
    List<Thread> spawned() {
        return List.copyOf(stepper.roster().carriers());
    }

    @Override
    public Mutex mutex(LockId id) {
        return new SteppedMutex(stepper, id, false);
    }

    @Override
    public Mutex fairMutex(LockId id) {
        return new SteppedMutex(stepper, id, true);
    }

    @Override
    public <T> Shared<T> shared(String name, T initial) {
        return new SteppedShared<>(stepper, name, initial);
    }

    @Override
    public Semaphore semaphore(String name, int permits) {
        return new SteppedSemaphore(stepper, name, permits);
    }

    @Override
    public void waitUntil(WaitPredicate predicate) throws InterruptedException {
        wait(WaitUntil.of(predicate, WaitUntil.NEVER, stepper));
    }

    @Override
    public boolean waitUntil(WaitPredicate predicate, Deadline deadline) throws InterruptedException {
        return wait(WaitUntil.of(predicate, SteppedDeadline.due(deadline), stepper));
    }

    private boolean wait(WaitUntil until) throws InterruptedException {
        SteppedThread self = stepper.step(until);
        Wakeup wakeup = WakeupKinds.of(self.chosen());
        if (wakeup == Wakeup.TIMED_OUT) {
            stepper.clock().reach(until.due());
        }
        String words = until.predicate().words();
        stepper.tell(self, new ThreadEvent.UntilEnded(words, wakeup));
        if (wakeup == Wakeup.INTERRUPTED) {
            self.takeInterrupt();
            throw new InterruptedException("wait until " + words);
        }
        if (wakeup == Wakeup.WOKEN) {
            until.look();
        }
        return wakeup == Wakeup.WOKEN;
    }

    @Override
    public MemoryPlace place(String name) {
        return new SteppedPlace(stepper, name);
    }

    @Override
    public void untilWritten(List<MemoryPlace.Seen> seen) {
        UntilWritten until = UntilWritten.of(seen, stepper);
        SteppedThread self = stepper.step(until);
        stepper.tell(self, new ThreadEvent.UntilEnded(until.words(), Wakeup.WOKEN));
    }

    @Override
    public Flag lifeOf(ThreadId thread) {
        return new SteppedFlag(stepper, thread, SteppedFlag.Of.LIFE);
    }

    @Override
    public Flag interruptOf(ThreadId thread) {
        return new SteppedFlag(stepper, thread, SteppedFlag.Of.INTERRUPT);
    }

    @Override
    public void interrupt(ThreadId thread, Runnable otherwise) {
        SteppedThread self = stepper.step(new SimpleOperation(OperationKind.INTERRUPT, thread));
        SteppedThread other = stepper.roster().find(thread);
        if (other == null) {
            otherwise.run();
        } else {
            stepper.tell(self, new ThreadEvent.InterruptSent(thread));
            other.getInterrupted();
        }
    }

    @Override
    public void standing(List<CodePlace> lines) {
        stepper.caller().standsNextAt(lines);
    }

    @Override
    public int steps() {
        return stepper.steps();
    }

    @Override
    public void raced(DataRace race) {
        stepper.verdict().failed(new Outcome.Raced(race));
    }

    @Override
    public RunEnded stop(RunBudget budget, CodePlace at) {
        throw stepper.stop(budget, at);
    }

    @Override
    public <K, V> SharedMap<K, V> map(String name) {
        return new SteppedMap<>(stepper, name);
    }

    @Override
    public <S extends GuardedState> Guarded<S> guarded(Mutex lock, S state) {
        if (lock instanceof SteppedMutex own && own.stepper() == stepper) {
            return new SteppedGuarded<>(stepper, own, state);
        }
        throw new IllegalArgumentException("the lock " + lock.id() + " was made by another runtime");
    }

    @Override
    public Tally tally(String name) {
        return new SteppedTally(stepper);
    }

    @Override
    public long sum(Tally tally) {
        return SteppedTally.sum(tally, stepper);
    }

    @Override
    public LogicalThread spawn(String name, Role role, Body body) {
        return spawn(name, role, body, () -> false);
    }

    @Override
    public LogicalThread spawn(String name, Role role, Body body, BooleanSupplier isInterrupted) {
        ThreadId id = new ThreadId(name);
        SimpleOperation spawn = new SimpleOperation(OperationKind.SPAWN, id);
        SteppedThread starter = stepper.step(spawn);
        int ordinal = stepper.roster().enter(name);
        SteppedThread made = new SteppedThread(
                stepper, id, ordinal, role, body, spawn, self -> Thread.ofVirtual()
                        .name(name)
                        .inheritInheritableThreadLocals(false)
                        .unstarted(new ThreadMain(stepper, self)));
        if (isInterrupted.getAsBoolean()) {
            made.getInterrupted();
        }
        stepper.start(made, starter);
        return made;
    }

    @Override
    public LogicalThread current() {
        return stepper.self();
    }

    @Override
    public boolean interrupted() {
        SteppedThread self = stepper.caller();
        stepper.step(new SimpleOperation(OperationKind.TEST_INTERRUPT, self.id()));
        return self.takeInterrupt();
    }

    @Override
    public Deadline deadline(Duration limit) {
        return new SteppedDeadline(stepper.clock().after(limit));
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        SteppedThread self = stepper.caller();
        Sleep sleep = new Sleep(self, VirtualClock.nanos(time), stepper.clock().after(time));
        stepper.step(sleep);
        boolean interrupted = self.chosen() == Way.CANCELLED;
        if (!interrupted) {
            stepper.clock().reach(sleep.due());
        }
        stepper.tell(self, new ThreadEvent.SleepEnded(interrupted));
        if (interrupted) {
            self.takeInterrupt();
            throw new InterruptedException("sleep of " + self);
        }
    }

    @Override
    public boolean observed() {
        return stepper.isObserved();
    }

    @Override
    public void emit(Event event) {
        if (stepper.isObserved()) {
            stepper.tell(stepper.self(), event);
        }
    }

    /// State under a lock. Touching it without the lock ends the thread: such an access has no place in an order of
    /// steps.
    private static final class SteppedGuarded<S extends GuardedState> implements Guarded<S> {

        private final Stepper stepper;
        private final SteppedMutex lock;
        private final S state;

        SteppedGuarded(Stepper stepper, SteppedMutex lock, S state) {
            this.stepper = stepper;
            this.lock = lock;
            this.state = state;
        }

        @Override
        public S view() {
            return guarded("looked at");
        }

        @Override
        public S edit() {
            S changing = guarded("changed");
            stepper.changed();
            return changing;
        }

        private S guarded(String did) {
            SteppedThread self = stepper.caller();
            if (lock.holder() != self) {
                String what = did + " " + state.label() + " without holding " + lock.id() + ", which guards it";
                stepper.verdict().failed(new Outcome.EngineError(self.id(), what));
                self.violatesGuard();
                throw new GuardViolation(what);
            }
            return state;
        }
    }

    /// A shared map: each key is a shared thing of its own; operations over all keys touch the map as a whole.
    private static final class SteppedMap<K, V> implements SharedMap<K, V> {

        private final Stepper stepper;
        private final VariableId id;
        private final Map<K, V> values = new LinkedHashMap<>();

        SteppedMap(Stepper stepper, String name) {
            this.stepper = stepper;
            this.id = new VariableId(name);
        }

        @Override
        public @Nullable V get(K key) {
            stepper.step(new SimpleOperation(OperationKind.MAP_GET, keyId(key)));
            return values.get(key);
        }

        @Override
        public @Nullable V put(K key, V value) {
            Objects.requireNonNull(value, "value");
            stepper.step(new SimpleOperation(OperationKind.MAP_PUT, keyId(key), value));
            V before = values.put(key, value);
            if (!value.equals(before)) {
                stepper.changed();
            }
            return before;
        }

        @Override
        public @Nullable V remove(K key) {
            stepper.step(new SimpleOperation(OperationKind.MAP_REMOVE, keyId(key)));
            V removed = values.remove(key);
            if (removed != null) {
                stepper.changed();
            }
            return removed;
        }

        @Override
        public int size() {
            stepper.step(new SimpleOperation(OperationKind.MAP_SIZE, id));
            return values.size();
        }

        @Override
        public void clear() {
            stepper.step(new SimpleOperation(OperationKind.MAP_CLEAR, id));
            if (!values.isEmpty()) {
                stepper.changed();
                values.clear();
            }
        }

        @Override
        public List<Map.Entry<K, V>> entries() {
            stepper.step(new SimpleOperation(OperationKind.MAP_ENTRIES, id));
            return values.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
        }

        private KeyId keyId(K key) {
            return new KeyId(id, Objects.requireNonNull(key, "key"));
        }
    }

    /// A counter; a plain field, because one thread runs at a time.
    private static final class SteppedTally implements Tally {

        private final Stepper owner;
        private long sum;

        SteppedTally(Stepper owner) {
            this.owner = owner;
        }

        @Override
        public void add(long amount) {
            owner.changed();
            sum += amount;
        }

        static long sum(Tally tally, Stepper reader) {
            if (tally instanceof SteppedTally own && own.owner == reader) {
                return own.sum;
            }
            throw new IllegalArgumentException("the tally was made by another runtime");
        }
    }
}
