package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.TallyReader;
import dev.lockstep.runtime.WaitPredicate;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The port on real threads: the JDK's virtual threads and maps, locks modelled on the JDK's, and an [EngineClock].
///
/// With no sink nothing is recorded, and an operation costs what the JDK's own costs and one volatile read. With a
/// sink, the events of threads and locks are recorded; [#restate()] records the whole state after events were lost.
///
/// A thread that was not spawned here, such as a benchmark's, may call too and is known by its Java name.
public final class LiveRuntime implements EngineRuntime, TallyReader, AutoCloseable {

    private final EngineClock clock;
    private final @Nullable EventSink sink;
    private final FreezeGate gate = new FreezeGate();
    private final LiveThreads threads = new LiveThreads(this);
    private final AtomicLong ordinals = new AtomicLong();
    private final Runnable bent = this::bent;
    private final Set<Runnable> wakeOnBend = ConcurrentHashMap.newKeySet();
    private volatile @Nullable VirtualMachineError machineFailure;

    /// @param sink where events go, or null to record nothing
    public LiveRuntime(EngineClock clock, @Nullable EventSink sink) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.sink = sink;
        gate.frozen(clock.frozen());
        clock.onBend(bent);
    }

    /// A runtime that records nothing, on a clock of its own.
    public static LiveRuntime unobserved() {
        return new LiveRuntime(new EngineClock(), null);
    }

    @Override
    public Mutex mutex(LockId id) {
        return new LiveMutex(this, id, false);
    }

    @Override
    public Mutex fairMutex(LockId id) {
        return new LiveMutex(this, id, true);
    }

    @Override
    public <T> Shared<T> shared(String name, T initial) {
        return new LiveShared<>(this, name, initial);
    }

    @Override
    public Semaphore semaphore(String name, int permits) {
        return new LiveSemaphore(this, name, permits);
    }

    @Override
    public void waitUntil(WaitPredicate predicate) throws InterruptedException {
        gate.pass();
        new LiveWait(this, predicate).await(Long.MAX_VALUE);
    }

    @Override
    public boolean waitUntil(WaitPredicate predicate, Deadline deadline) throws InterruptedException {
        gate.pass();
        return new LiveWait(this, predicate).await(LiveDeadline.nanosOf(deadline));
    }

    @Override
    public <K, V> SharedMap<K, V> map(String name) {
        return new LiveSharedMap<>(gate);
    }

    @Override
    public <S extends GuardedState> Guarded<S> guarded(Mutex lock, S state) {
        if (lock instanceof LiveMutex mutex) {
            return new LiveGuarded<>(mutex, state);
        }
        throw new IllegalArgumentException("lock " + lock.id() + " was made by another runtime");
    }

    @Override
    public Tally tally(String name) {
        return new LiveTally(name, new LongAdder());
    }

    @Override
    public long sum(Tally tally) {
        if (tally instanceof LiveTally live) {
            return live.adder().sum();
        }
        throw new IllegalArgumentException("the tally was made by another runtime");
    }

    @Override
    public LogicalThread spawn(String name, Role role, Body body) {
        gate.pass();
        return threads.start(new ThreadId(name), role, body);
    }

    @Override
    public LogicalThread current() {
        return threads.current();
    }

    @Override
    public boolean interrupted() {
        gate.pass();
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            gate.refuseIfOver();
        }
        return interrupted;
    }

    @Override
    public Deadline deadline(Duration limit) {
        return new LiveDeadline(clock.after(nanosOf(limit)));
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        gate.pass();
        long nanos = nanosOf(time);
        LiveThread self = self();
        self.tell(new Activity.Sleeping(nanos), new ThreadEvent.SleepBegan(nanos));
        boolean interrupted = true;
        try {
            clock.sleepUntil(clock.after(nanos), gate);
            interrupted = false;
        } finally {
            self.tell(Activity.RUNNING, new ThreadEvent.SleepEnded(interrupted));
        }
    }

    @Override
    public boolean observed() {
        return sink != null;
    }

    @Override
    public void emit(Event event) {
        if (sink != null && !gate.isOver()) {
            record(current().id(), event);
        }
    }

    /// Records a fresh statement of every living thread: its activity and its locks. Engines have a `restate` of their
    /// own.
    public void restate() {
        if (observed()) {
            threads.living().forEach(LiveThread::restate);
        }
    }

    /// Ends the run: every operation under way or to come ends in [RunEnded], and every thread of the run is waited
    /// for, except the caller, if it is one. An interrupt does not shorten the wait; the flag stays.
    ///
    /// A thread ends at its next operation, or by the interrupt that it gets again and again where it waits outside the
    /// port. So a body that neither calls the port nor heeds interrupts is waited for without limit.
    @Override
    public void close() {
        gate.end();
        clock.thaw();
        threads.endAll();
        clock.offBend(bent);
    }

    /// How many threads of the run have not ended.
    public int livingThreads() {
        return threads.living().size();
    }

    /// How many threads of this role have not ended.
    public int livingThreads(Role role) {
        return (int) threads.living().stream().filter(thread -> thread.role() == role).count();
    }

    /// A number that no other shared value of this run has.
    long nextOrdinal() {
        return ordinals.getAndIncrement();
    }

    EngineClock clock() {
        return clock;
    }

    FreezeGate gate() {
        return gate;
    }

    LiveThread self() {
        return threads.current();
    }

    void record(ThreadId thread, Event event) {
        if (sink != null) {
            sink.record(clock.nanos(), thread, event);
        }
    }

    /// Whether the calling thread is one of the run's.
    boolean isOwn() {
        return threads.isOwn();
    }

    /// Has `wake` run after each bend of the clock, on the thread that bends it; it must not wait.
    void wakeOnBend(Runnable wake) {
        wakeOnBend.add(wake);
    }

    private void bent() {
        gate.frozen(clock.frozen());
        wakeOnBend.forEach(Runnable::run);
    }

    /// The JVM's own error that ended one of its threads, and says nothing about the program: no memory was left, or no
    /// stack. Null while there was none. On any thread.
    public @Nullable VirtualMachineError machineFailure() {
        return machineFailure;
    }

    void broke(VirtualMachineError failure) {
        machineFailure = failure;
    }

    static @Nullable Fault faultOf(@Nullable Throwable thrown) {
        return thrown == null || thrown instanceof RunEnded ? null : Fault.of(thrown);
    }

    private static long nanosOf(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative, but was " + limit);
        }
        try {
            return limit.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private record LiveTally(String name, LongAdder adder) implements Tally {

        @Override
        public void add(long amount) {
            adder.add(amount);
        }
    }

    private static final class LiveGuarded<S extends GuardedState> implements Guarded<S> {

        private final LiveMutex mutex;
        private final S state;

        LiveGuarded(LiveMutex mutex, S state) {
            this.mutex = mutex;
            this.state = state;
        }

        @Override
        public S view() {
            return guarded("looked at");
        }

        @Override
        public S edit() {
            return guarded("changed");
        }

        private S guarded(String did) {
            if (!mutex.isHeldByCurrentThread()) {
                mutex.refuseIfOver();
                String what = did + " " + state.label() + " without holding " + mutex.id() + ", which guards it";
                throw new GuardViolation(what);
            }
            return state;
        }
    }

    /// A volatile field. Writes are made under a lock: otherwise another could come between a write and its event.
    private static final class LiveShared<T> extends LiveValue<T> implements Shared<T> {

        private final FreezeGate gate;
        private volatile T value;

        LiveShared(LiveRuntime runtime, String name, T initial) {
            super(runtime, name);
            this.gate = runtime.gate();
            this.value = initial;
        }

        @Override
        T peek() {
            return value;
        }

        @Override
        public T get() {
            gate.pass();
            return value;
        }

        @Override
        public void set(T value) {
            update(_ -> value);
        }

        @Override
        public void set(T value, Runnable told) {
            update(_ -> value, (_, _) -> told.run());
        }

        @Override
        public boolean compareAndSet(T expected, T update, Consumer<? super T> told) {
            T found = update(now -> now.equals(expected) ? update : now, (was, _) -> told.accept(was));
            return found.equals(expected);
        }

        @Override
        public T update(UnaryOperator<T> change, BiConsumer<? super T, ? super T> told) {
            gate.pass();
            lock().lock();
            try {
                T found = value;
                T changed = change.apply(found);
                value = changed;
                told.accept(found, changed);
                if (!changed.equals(found)) {
                    changed();
                }
                return found;
            } finally {
                lock().unlock();
            }
        }
    }
}
