package dev.lockstep.testing;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// One run of a test's program: its runtime, its threads, and what they threw.
public final class Run {

    private final EngineRuntime runtime;
    private final TallyReader tallies;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Set<ThreadId> waiting = ConcurrentHashMap.newKeySet();
    private final List<LogicalThread> scripts = new CopyOnWriteArrayList<>();

    Run(EngineRuntime runtime, TallyReader tallies) {
        this.runtime = runtime;
        this.tallies = tallies;
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

    /// Takes note of what a thread tells, for those who ask what it is doing. Called by worlds, from any thread.
    void observe(ThreadId thread, Event event) {
        switch (event) {
            case LockEvent.AwaitBegan _ -> waiting.add(thread);
            case LockEvent.AwaitEnded _ -> waiting.remove(thread);
            default -> {}
        }
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
