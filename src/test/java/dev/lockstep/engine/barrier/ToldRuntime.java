package dev.lockstep.engine.barrier;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
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

/// Another runtime, heard: what an engine tells and what limits it asks for, on any runtime alike. A listener is called
/// inside the critical section that the event describes.
final class ToldRuntime implements EngineRuntime {

    /// Hears each event as it is told.
    interface Listener {

        void hear(ThreadId thread, Event event);
    }

    private final EngineRuntime runtime;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Duration> limits = new CopyOnWriteArrayList<>();

    ToldRuntime(EngineRuntime runtime) {
        this.runtime = runtime;
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    /// The limits that deadlines were made of, in order.
    List<Duration> limits() {
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
        return runtime.mutex(id);
    }

    @Override
    public Mutex fairMutex(LockId id) {
        return runtime.fairMutex(id);
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
        return runtime.guarded(lock, state);
    }

    @Override
    public Tally tally(String name) {
        return runtime.tally(name);
    }

    @Override
    public LogicalThread spawn(String name, Role role, Body body) {
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
}
