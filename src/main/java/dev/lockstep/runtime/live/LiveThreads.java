package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Body;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The threads of one live run: who lives, which names are taken, and who is asking.
final class LiveThreads {

    private final LiveRuntime runtime;
    private final Set<ThreadId> names = ConcurrentHashMap.newKeySet();
    private final Map<ThreadId, LiveThread> living = new ConcurrentHashMap<>();
    private final ThreadLocal<LiveThread> self = ThreadLocal.withInitial(this::stranger);

    LiveThreads(LiveRuntime runtime) {
        this.runtime = runtime;
    }

    LiveThread start(ThreadId id, Role role, Body body) {
        if (!names.add(id)) {
            throw new IllegalArgumentException("a thread named " + id + " was started before; choose another name");
        }
        // The thread and its handle need each other; the handle waits in a holder until both are there.
        Holder holder = new Holder();
        Thread thread = Thread.ofVirtual().name(id.name()).unstarted(() -> run(holder.get(), role, body));
        LiveThread handle = new LiveThread(runtime, id, role, thread);
        holder.handle = handle;
        living.put(id, handle);
        thread.start();
        return handle;
    }

    LiveThread current() {
        return self.get();
    }

    Collection<LiveThread> living() {
        return List.copyOf(living.values());
    }

    /// Interrupts and waits for every thread, also for those that a dying one still managed to start.
    void endAll() {
        boolean interrupted = false;
        while (!living.isEmpty()) {
            for (LiveThread handle : living()) {
                handle.thread().interrupt();
                try {
                    handle.thread().join();
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ThrowableNotThrown") // A body may throw anything; how it ended is told, not thrown on.
    private void run(LiveThread handle, Role role, Body body) {
        self.set(handle);
        handle.tell(Activity.RUNNING, new ThreadEvent.Started(role));
        @Nullable Throwable thrown = null;
        try {
            body.run();
        } catch (Throwable any) {
            thrown = any;
        } finally {
            living.remove(handle.id());
            var fault = LiveRuntime.faultOf(thrown);
            handle.tell(new Activity.Over(fault), new ThreadEvent.Ended(fault));
        }
    }

    /// Someone who was not spawned here, known by the Java name.
    private LiveThread stranger() {
        Thread thread = Thread.currentThread();
        String name = thread.getName().isEmpty() ? "thread-" + thread.threadId() : thread.getName();
        return new LiveThread(runtime, new ThreadId(name), Role.SCRIPT, thread);
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
