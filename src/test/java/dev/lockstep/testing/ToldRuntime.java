package dev.lockstep.testing;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.WaitPredicate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Another runtime, heard: what an engine tells, whom it signals and what limits it asks for, on any runtime alike. A
/// listener is called inside the critical section that the event describes. It can also refuse to start threads.
public final class ToldRuntime implements EngineRuntime {

    /// Hears each event as it is told.
    public interface Listener {

        void hear(ThreadId thread, Event event);
    }

    /// Hears of each signal right after it was sent, while the lock is still held.
    public interface SignalListener {

        void sent(ConditionId condition);
    }

    private final EngineRuntime runtime;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<SignalListener> signalListeners = new CopyOnWriteArrayList<>();
    private final List<Duration> limits = new CopyOnWriteArrayList<>();
    private final AtomicInteger startsLeft = new AtomicInteger(Integer.MAX_VALUE);

    public ToldRuntime(EngineRuntime runtime) {
        this.runtime = runtime;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void listenToSignals(SignalListener listener) {
        signalListeners.add(listener);
    }

    /// From now on starts so many threads and then throws, as a system does that has no room for one more.
    public void startNoMoreThan(int threads) {
        startsLeft.set(threads);
    }

    /// The limits that deadlines were made of, in order.
    public List<Duration> limits() {
        return List.copyOf(limits);
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public void emit(Event event) {
        ThreadId thread = runtime.current().id();
        listeners.forEach(listener -> listener.hear(thread, event));
    }

    @Override
    public Deadline deadline(Duration limit) {
        limits.add(limit);
        return runtime.deadline(limit);
    }

    @Override
    public Mutex mutex(LockId id) {
        return new ToldMutex(runtime.mutex(id));
    }

    @Override
    public Mutex fairMutex(LockId id) {
        return new ToldMutex(runtime.fairMutex(id));
    }

    @Override
    public Semaphore semaphore(String name, int permits) {
        return runtime.semaphore(name, permits);
    }

    @Override
    public void waitUntil(WaitPredicate predicate) throws InterruptedException {
        runtime.waitUntil(predicate);
    }

    @Override
    public boolean waitUntil(WaitPredicate predicate, Deadline deadline) throws InterruptedException {
        return runtime.waitUntil(predicate, deadline);
    }

    @Override
    public <T> Shared<T> shared(String name, T initial) {
        return runtime.shared(name, initial);
    }

    @Override
    public <K, V> SharedMap<K, V> map(String name) {
        return runtime.map(name);
    }

    @Override
    public <S extends GuardedState> Guarded<S> guarded(Mutex lock, S state) {
        return runtime.guarded(lock instanceof ToldMutex told ? told.inner : lock, state);
    }

    @Override
    public Tally tally(String name) {
        return runtime.tally(name);
    }

    @Override
    public LogicalThread spawn(String name, Role role, Body body) {
        if (startsLeft.getAndDecrement() <= 0) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        return runtime.spawn(name, role, body);
    }

    @Override
    public LogicalThread current() {
        return runtime.current();
    }

    @Override
    public boolean interrupted() {
        return runtime.interrupted();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        runtime.sleep(time);
    }

    private void signalled(ConditionId condition) {
        signalListeners.forEach(listener -> listener.sent(condition));
    }

    private final class ToldMutex implements Mutex {

        private final Mutex inner;

        private ToldMutex(Mutex inner) {
            this.inner = inner;
        }

        @Override
        public LockId id() {
            return inner.id();
        }

        @Override
        public void acquire() {
            inner.acquire();
        }

        @Override
        public void acquireInterruptibly() throws InterruptedException {
            inner.acquireInterruptibly();
        }

        @Override
        public boolean acquire(Deadline deadline) throws InterruptedException {
            return inner.acquire(deadline);
        }

        @Override
        public void release() {
            inner.release();
        }

        @Override
        public boolean isHeldByCurrentThread() {
            return inner.isHeldByCurrentThread();
        }

        @Override
        public Condition condition(String name) {
            return new ToldCondition(inner.condition(name));
        }
    }

    private final class ToldCondition implements Condition {

        private final Condition inner;

        private ToldCondition(Condition inner) {
            this.inner = inner;
        }

        @Override
        public ConditionId id() {
            return inner.id();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // The loop is the caller's.
        public void await() throws InterruptedException {
            inner.await();
        }

        @Override
        public boolean await(Deadline deadline) throws InterruptedException {
            return inner.await(deadline);
        }

        @Override
        public void signal() {
            inner.signal();
            signalled(id());
        }

        @Override
        public void signalAll() {
            inner.signalAll();
            signalled(id());
        }
    }
}
