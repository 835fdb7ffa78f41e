package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Fault;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.MachineFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The threads of one live run: those that live, the names taken, and the calling thread.
final class LiveThreads {

    /// How long a thread may take to end before it is interrupted again: it may have swallowed the first.
    private static final long AGAIN_MILLIS = 10;

    /// The handle of the calling thread. One variable for all runs, with at most one handle: a thread that goes from
    /// run to run, such as a session's, would otherwise keep a handle of every run.
    private static final ThreadLocal<@Nullable LiveThread> SELF = new ThreadLocal<>();

    private final LiveRuntime runtime;
    private final Map<ThreadId, LiveThread> living = new ConcurrentHashMap<>();
    private final Object endings = new Object();

    LiveThreads(LiveRuntime runtime) {
        this.runtime = runtime;
    }

    LiveThread start(ThreadId id, Role role, Body body) {
        // The thread and its handle need each other; the handle waits in a holder until both are there.
        Holder holder = new Holder();
        Thread thread = Thread.ofVirtual().name(id.name()).unstarted(() -> run(holder.get(), body));
        LiveThread handle = new LiveThread(runtime, id, role, thread, false);
        holder.handle = handle;
        if (living.putIfAbsent(id, handle) != null) {
            throw new IllegalArgumentException("a thread named " + id + " lives; choose another name");
        }
        boolean started = false;
        try {
            // Checked after the thread is among the living: either endAll sees it, or it sees that the run is over.
            runtime.gate().refuseIfOver();
            thread.start();
            started = true;
        } finally {
            if (!started) {
                forget(id);
            }
        }
        return handle;
    }

    LiveThread current() {
        LiveThread self = SELF.get();
        return self != null && self.isOf(runtime) ? self : visitor(self);
    }

    /// Whether the calling thread was started here.
    boolean isOwn() {
        LiveThread self = SELF.get();
        return self != null && self.isOf(runtime) && !self.visits();
    }

    Collection<LiveThread> living() {
        return List.copyOf(living.values());
    }

    /// Interrupts all threads and waits until none lives but the caller: also those that an ending thread still
    /// started, and those that took the interrupt for another.
    void endAll() {
        boolean interrupted = false;
        synchronized (endings) {
            while (othersLive()) {
                // Interrupts all before it waits for any: one may wait for another.
                living.values().forEach(LiveThreads::end);
                try {
                    endings.wait(AGAIN_MILLIS);
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(LiveThread handle) {
        if (handle.thread() != Thread.currentThread()) {
            handle.thread().interrupt();
        }
    }

    private boolean othersLive() {
        return living.values().stream().anyMatch(handle -> handle.thread() != Thread.currentThread());
    }

    private void forget(ThreadId id) {
        living.remove(id);
        // At most the thread that ends the run is left.
        if (living.size() <= 1) {
            synchronized (endings) {
                endings.notifyAll();
            }
        }
    }

    @SuppressWarnings("ThrowableNotThrown") // A body may throw anything; how it ended is recorded, not rethrown.
    private void run(LiveThread handle, Body body) {
        SELF.set(handle);
        @Nullable Throwable thrown = null;
        try {
            handle.tell(Activity.RUNNING, new ThreadEvent.Started(handle.role()));
            body.run();
        } catch (Throwable any) {
            thrown = any;
        }
        VirtualMachineError machine = MachineFailure.in(thrown);
        if (machine != null) {
            runtime.broke(machine);
        }
        try {
            Fault fault = LiveRuntime.faultOf(thrown);
            handle.tell(new Activity.Over(fault), new ThreadEvent.Ended(fault));
        } finally {
            forget(handle.id());
        }
    }

    /// A thread that was not started here, known by its Java name.
    private LiveThread visitor(@Nullable LiveThread elsewhere) {
        Thread thread = Thread.currentThread();
        String name = thread.getName().isEmpty() ? "thread-" + thread.threadId() : thread.getName();
        LiveThread made = new LiveThread(runtime, new ThreadId(name), Role.SCRIPT, thread, true);
        if (elsewhere == null || elsewhere.visits()) {
            SELF.set(made);
        }
        return made;
    }

    private static final class Holder {

        private @Nullable LiveThread handle;

        private LiveThread get() {
            if (handle == null) {
                throw new IllegalStateException("the thread was started before it was made");
            }
            return handle;
        }
    }
}
