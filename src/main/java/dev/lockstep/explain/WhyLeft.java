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

/// How a wait ends that nobody in particular must end: the signal that came last, and who is left to end it.
final class WhyLeft {

    private static final int MOST_TOLD = 3;

    private WhyLeft() {}

    /// The last signal on the condition that `thread` waits on; nothing where signals may have been missed.
    static List<String> lastSignal(Snapshot snapshot, ThreadView thread, ConditionId condition, SinceWords since) {
        LockView.Signal last = snapshot.lock(condition.lock()).signals().get(condition.name());
        if (snapshot.missing() > 0) {
            return List.of();
        }
        if (last == null) {
            return List.of("Nobody has signalled so far.");
        }
        String came = "The last signal came from " + last.by() + " " + since.at(last.at());
        if (!last.heard()) {
            return List.of(came + ", when nobody waited.");
        }
        if (last.woke().isEmpty()) {
            return List.of(came + ".");
        }
        boolean itself = last.woke().contains(thread.id());
        String again = itself ? ", before " + (last.woke().size() == 1 ? "it" : thread.id()) + " waited again" : "";
        String woke = itself && last.woke().size() == 1 ? "it" : NameList.of(last.woke());
        return List.of(came + " and woke " + woke + again + ".");
    }

    /// Who is left to do what `thread` waits for; nothing where that is not known, as on real threads.
    ///
    /// @param could what somebody would have to do, such as `submit a task`
    /// @param role whose that is; null where anyone may
    static List<String> toDo(Snapshot snapshot, ThreadView thread, String could, @Nullable Role role) {
        if (thread.standing().going() == Enabledness.UNKNOWN) {
            return List.of();
        }
        String nobody = nobody(snapshot, thread, could);
        if (!nobody.isEmpty()) {
            return List.of(nobody);
        }
        List<ThreadId> free = others(snapshot, thread).stream()
                .filter(other -> role == null || other.role() == role)
                .filter(other -> other.standing().going().isAmongTheChoices())
                .map(ThreadView::id)
                .toList();
        return free.isEmpty() ? List.of() : List.of(NameList.of(free) + " can go on, and may " + could + ".");
    }

    /// Says that nobody is left to do what `thread` waits for, and what keeps the others; empty as long as somebody may be,
    /// and where that is not known.
    static String nobody(Snapshot snapshot, ThreadView thread, String could) {
        List<ThreadView> others = others(snapshot, thread);
        boolean known = thread.standing().going() != Enabledness.UNKNOWN;
        return known && others.stream().allMatch(snapshot::isStuckForEver)
                ? "Nobody is left who could " + could + told(snapshot, others) + "."
                : "";
    }

    private static List<ThreadView> others(Snapshot snapshot, ThreadView thread) {
        return snapshot.threads().values().stream()
                .filter(other -> !other.id().equals(thread.id()))
                .toList();
    }

    /// What keeps the others, the living first.
    private static String told(Snapshot snapshot, List<ThreadView> others) {
        List<ThreadView> living = new ArrayList<>(others);
        living.sort((one, other) -> Boolean.compare(one.sign().isOver(), other.sign().isOver()));
        List<String> doing = living.stream()
                .limit(MOST_TOLD)
                .map(other -> Activities.of(other) + holder(snapshot, other))
                .toList();
        String more = living.size() > MOST_TOLD ? " …" : "";
        return doing.isEmpty() ? "" : ": " + String.join(", ", doing) + more;
    }

    private static String holder(Snapshot snapshot, ThreadView thread) {
        ThreadId holder = thread.activity() instanceof Activity.Blocked(var lock) ? snapshot.lock(lock).holder() : null;
        return holder == null ? "" : ", which " + holder + " holds";
    }
}
