package dev.lockstep.explain;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reasons of a wait that any thread could end: the last signal, and the threads left that could end it.
final class WhyLeft {

    private static final int MOST_TOLD = 3;

    private WhyLeft() {}

    /// The last signal on the condition that `thread` waits on; nothing where signals may have been missed.
    static List<Reason> lastSignal(Snapshot snapshot, ThreadView thread, ConditionId condition) {
        LockView.Signal last = snapshot.lock(condition.lock()).signals().get(condition.name());
        if (snapshot.missing() > 0) {
            return List.of();
        }
        return List.of(
                last == null
                        ? new Reason.NeverSignalled()
                        : new Reason.LastSignal(
                                last.by(), last.at(), last.heard(), List.copyOf(last.woke()), thread.id()));
    }

    /// The threads left that could end the wait of `thread`; empty where unknown, as on real threads.
    ///
    /// @param deed the operation that would end the wait
    /// @param role the role of threads that do it; null for any
    static List<Reason> toDo(Snapshot snapshot, ThreadView thread, Reason.Deed deed, @Nullable Role role) {
        if (!thread.standing().going().isTold()) {
            return List.of();
        }
        Reason nobody = nobody(snapshot, thread, deed);
        if (nobody != null) {
            return List.of(nobody);
        }
        List<ThreadId> free = others(snapshot, thread).stream()
                .filter(other -> role == null || other.role() == role)
                .filter(other -> other.standing().going().isAmongTheChoices())
                .map(ThreadView::id)
                .toList();
        return free.isEmpty() ? List.of() : List.of(new Reason.MayHelp(free, deed));
    }

    /// That no thread is left to end the wait of `thread`, and why the others cannot; null as long as one may, and
    /// where unknown.
    static @Nullable Reason nobody(Snapshot snapshot, ThreadView thread, Reason.Deed deed) {
        List<ThreadView> others = others(snapshot, thread);
        boolean known = thread.standing().going().isTold();
        return known && others.stream().allMatch(snapshot::isStuckForEver)
                ? new Reason.NobodyLeft(deed, kept(snapshot, others), others.size() > MOST_TOLD)
                : null;
    }

    private static List<ThreadView> others(Snapshot snapshot, ThreadView thread) {
        return snapshot.threads().values().stream()
                .filter(other -> !other.id().equals(thread.id()))
                .toList();
    }

    /// Why the others cannot end the wait, the living first.
    private static List<Reason.Other> kept(Snapshot snapshot, List<ThreadView> others) {
        List<ThreadView> living = new ArrayList<>(others);
        living.sort((one, other) -> Boolean.compare(one.sign().isOver(), other.sign().isOver()));
        return living.stream()
                .limit(MOST_TOLD)
                .map(other -> new Reason.Other(other, holder(snapshot, other)))
                .toList();
    }

    private static @Nullable ThreadId holder(Snapshot snapshot, ThreadView thread) {
        return thread.activity() instanceof Activity.Blocked(var lock) ? snapshot.lock(lock).holder() : null;
    }
}
