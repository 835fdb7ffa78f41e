package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The threads of a run: the living ones in the order of their spawns, and every name ever used.
final class ThreadTable {

    private final List<SteppedThread> alive = new ArrayList<>();
    private final List<Thread> carriers = new ArrayList<>();
    private final Map<ThreadId, SteppedThread> begun = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int scripts;

    /// Takes a name, and returns how many were taken before.
    int enter(String name) {
        int ordinal = names.size();
        if (!names.add(name)) {
            throw new IllegalArgumentException("a thread named \"" + name + "\" was started before");
        }
        return ordinal;
    }

    /// The thread of this id, whether or not it lives; null where none has begun to run.
    @Nullable SteppedThread find(ThreadId id) {
        return begun.get(id);
    }

    void add(SteppedThread thread) {
        alive.add(thread);
        begun.put(thread.id(), thread);
        carriers.add(thread.carrier());
        if (thread.role() == Role.SCRIPT) {
            scripts++;
        }
    }

    void remove(SteppedThread thread) {
        alive.remove(thread);
        if (thread.role() == Role.SCRIPT) {
            scripts--;
        }
    }

    List<SteppedThread> alive() {
        return alive;
    }

    /// The Java thread of every thread there was.
    List<Thread> carriers() {
        return carriers;
    }

    boolean scriptsAreOver() {
        return scripts == 0;
    }
}
