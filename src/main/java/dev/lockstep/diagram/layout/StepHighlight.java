package dev.lockstep.diagram.layout;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The threads, locks and variables that the last step changed; a stage puts a ring around each.
///
/// @param threads the thread that took the step, and those whose state it changed
/// @param locks the locks whose holder or line has changed; of a cache also that of each key that has
/// @param variables the variables that were written, and the semaphores whose permits or line have changed
/// @param accesses the variables that were read or written, each with who did it
public record StepHighlight(
        Set<ThreadId> threads,
        Set<LockId> locks,
        Set<String> variables,
        List<Access> accesses) {

    /// A variable that a thread has read, or else written.
    public record Access(ThreadId thread, String variable, boolean writes) {}

    /// Nothing, as where threads are real.
    public static final StepHighlight NOTHING = new StepHighlight(Set.of(), Set.of(), Set.of(), List.of());

    public StepHighlight {
        threads = Set.copyOf(threads);
        locks = Set.copyOf(locks);
        variables = Set.copyOf(variables);
        accesses = List.copyOf(accesses);
    }

    /// The difference of two snapshots.
    ///
    /// @param moved the thread that took the step; null at the start
    public static StepHighlight between(Snapshot before, Snapshot after, @Nullable ThreadId moved) {
        if (moved == null) {
            return NOTHING;
        }
        Set<ThreadId> threads = new HashSet<>(Set.of(moved));
        after.threads().forEach((id, thread) -> {
            ThreadView old = before.threads().get(id);
            if (old == null || old.sign() != thread.sign()) {
                threads.add(id);
            }
        });
        Set<LockId> locks = changed(before.locks(), after.locks());
        for (CacheView cache : after.caches().values()) {
            CacheView old = before.caches().get(cache.id());
            if (old != null) {
                changed(old.keys(), cache.keys()).forEach(key -> locks.add(cache.lockOf(key)));
            }
        }
        Set<String> values = changed(before.variables(), after.variables());
        values.addAll(changed(before.semaphores(), after.semaphores()));
        return new StepHighlight(threads, locks, values, accesses(before, after, moved));
    }

    /// Values that were read and used in the same step are not told: only what the step leaves behind is seen.
    private static List<Access> accesses(Snapshot before, Snapshot after, ThreadId moved) {
        List<Access> accesses = new ArrayList<>();
        ThreadView thread = after.thread(moved);
        ThreadView old = before.thread(moved);
        if (thread != null) {
            thread.standing().locals().read().stream()
                    .filter(value -> old == null || !old.standing().locals().read().contains(value))
                    .forEach(value -> accesses.add(new Access(moved, value.name(), false)));
        }
        after.variables().values().stream()
                .filter(variable -> variable.writer().equals(moved))
                .filter(variable -> !variable.equals(before.variables().get(variable.name())))
                .forEach(variable -> accesses.add(new Access(moved, variable.name(), true)));
        return accesses;
    }

    private static <K> Set<K> changed(Map<K, ?> before, Map<K, ?> after) {
        Set<K> changed = new HashSet<>();
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                changed.add(key);
            }
        });
        return changed;
    }
}
