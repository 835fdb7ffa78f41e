package dev.lockstep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.TallyReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// One run of a test's program: its runtime, its threads, and what they threw.
public final class Run {

    private final EngineRuntime runtime;
    private final TallyReader tallies;
    private final Time time;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Set<ThreadId> waiting = ConcurrentHashMap.newKeySet();
    private final Set<ThreadId> blocked = ConcurrentHashMap.newKeySet();
    private final Map<ThreadId, Integer> woken = new ConcurrentHashMap<>();
    private final Map<ThreadId, List<Event>> told = new ConcurrentHashMap<>();
    private final List<LogicalThread> scripts = new CopyOnWriteArrayList<>();

    /// What a world knows of time.
    interface Time {

        /// What the engines' clock shows.
        long nanos();

        /// Whether time passes only when something waits for it.
        boolean isVirtual();

        /// Has so much time pass, in a moment.
        void pass(EngineRuntime runtime, Duration span) throws InterruptedException;

        /// Wakes whoever waits for a time without a cause, now or by and by.
        void wakeTimedWaiters();
    }

    Run(EngineRuntime runtime, TallyReader tallies, Time time) {
        this.runtime = runtime;
        this.tallies = tallies;
        this.time = time;
    }

    public EngineRuntime runtime() {
        return runtime;
    }

    /// The exact sum of a tally, in a moment in which nobody adds.
    public long sum(Tally tally) {
        return tallies.sum(tally);
    }

    /// Starts a script thread. What it throws fails the test.
    public LogicalThread script(String name, Body body) {
        LogicalThread thread = runtime.spawn(name, Role.SCRIPT, () -> {
            try {
                body.run();
            } catch (RunEnded over) {
                throw over;
            } catch (Throwable thrown) {
                failures.add(new AssertionError("thread " + name + " threw " + thrown, thrown));
            }
        });
        scripts.add(thread);
        return thread;
    }

    /// Waits until `state` holds, looking again and again. A state that never comes is found by the world's own limit.
    public void until(String what, Callable<Boolean> state) throws Exception {
        while (!state.call()) {
            runtime.sleep(Duration.ofMillis(1));
        }
    }

    /// Waits for every script thread started so far.
    public void joinAll() throws InterruptedException {
        for (LogicalThread script : scripts) {
            script.join();
        }
    }

    /// Whether `thread` waits on a condition now: it has given the lock back and was not woken yet.
    public boolean isWaiting(LogicalThread thread) {
        return waiting.contains(thread.id());
    }

    /// Waits until `thread` waits on a condition.
    public void untilWaiting(LogicalThread thread) throws Exception {
        until(thread + " waits", () -> isWaiting(thread));
    }

    /// As [#untilWaiting(LogicalThread)], for a thread that an engine has started.
    public void untilWaiting(String thread) throws Exception {
        ThreadId id = new ThreadId(thread);
        until(thread + " waits", () -> waiting.contains(id));
    }

    /// Waits until `thread` stands in line at a lock.
    public void untilBlocked(LogicalThread thread) throws Exception {
        until(thread + " stands in line", () -> blocked.contains(thread.id()));
    }

    /// What `thread` has told so far, in order.
    public List<Event> told(LogicalThread thread) {
        return List.of(told.getOrDefault(thread.id(), List.of()).toArray(Event[]::new));
    }

    /// Lets so much time of the engines' clock pass, in a moment.
    public void letPass(Duration span) throws InterruptedException {
        time.pass(runtime, span);
    }

    /// Takes note of what a thread tells, for those who ask what it is doing. Called by worlds, from any thread.
    void observe(ThreadId thread, Event event) {
        told.computeIfAbsent(thread, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(event);
        switch (event) {
            case LockEvent.Blocked _ -> blocked.add(thread);
            case LockEvent.Acquired _, LockEvent.GaveUp _ -> blocked.remove(thread);
            case LockEvent.AwaitBegan _ -> waiting.add(thread);
            case LockEvent.AwaitEnded _ -> {
                waiting.remove(thread);
                woken.merge(thread, 1, Integer::sum);
            }
            default -> {}
        }
    }

    /// What the engines' clock shows.
    public long nanos() {
        return time.nanos();
    }

    /// Asserts that `limit` has passed since the clock showed `before`, and where time is virtual, not a moment more.
    /// On real threads a thread may always be late.
    public void assertPassed(long before, Duration limit) {
        if (time.isVirtual()) {
            assertThat(Duration.ofNanos(nanos() - before)).isEqualTo(limit);
        } else {
            assertThat(Duration.ofNanos(nanos() - before)).isGreaterThanOrEqualTo(limit);
        }
    }

    /// Has `thread`, which waits for a time, wake without a cause: on real threads before this returns; one operation
    /// at a time, in some of the orders.
    public void wakeWithoutCause(LogicalThread thread) throws Exception {
        if (!time.isVirtual()) {
            int before = timesWoken(thread);
            until(thread + " has woken", () -> {
                // Again and again: it tells that it waits a moment before it can be woken.
                time.wakeTimedWaiters();
                return timesWoken(thread) > before;
            });
        }
    }

    private int timesWoken(LogicalThread thread) {
        return woken.getOrDefault(thread.id(), 0);
    }

    void runAsMain(World.Program program) throws Exception {
        program.run(this);
        joinAll();
    }

    /// What the script threads threw.
    List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
