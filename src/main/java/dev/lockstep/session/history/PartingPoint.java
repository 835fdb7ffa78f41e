package dev.lockstep.session.history;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.OfCondition;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Parting.Branches;
import dev.lockstep.explain.Parting.Next;
import dev.lockstep.explain.Parting.Next.Does;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares a run with a run of another program in which the same choices were made ([SameSteps]).
public final class PartingPoint {
    private PartingPoint() {}

    /// Where they part. Where the second made every choice of the first, and the first is not over, they part where a
    /// thread stands before another operation in one than in the other.
    ///
    /// @param first the run whose choices were made again
    /// @param second the run in which they were, as far as that goes; it may go on by others after those
    /// @param firstHasFault whether the first is the one with the fault
    public static Parting between(Timeline first, Timeline second, boolean firstHasFault) {
        int common = common(first.trace(), second.trace());
        Branches branches = branches(first, second, common);
        return new Parting(
                common,
                branches == null || firstHasFault
                        ? branches
                        : new Branches(/* withFault= */ branches.without(), /* without= */ branches.withFault()));
    }

    private static int common(Trace first, Trace second) {
        int most = Math.min(first.last(), second.last());
        for (int number = 1; number <= most; number++) {
            TraceStep one = first.step(number);
            TraceStep two = second.step(number);
            if (!one.chosen().equals(two.chosen()) || !SameSteps.isSame(one.operation(), two.operation())) {
                return number - 1;
            }
        }
        return most;
    }

    /// What comes next in each, the first run's before the second's; null where they have not parted.
    private static @Nullable Branches branches(Timeline first, Timeline second, int common) {
        Snapshot one = first.at(common);
        Snapshot two = second.at(common);
        if (common < first.trace().last()) {
            Choice choice = Choice.parse(first.trace().step(common + 1).chosen());
            return new Branches(next(one, choice), next(two, choice));
        }
        OutcomeKind end = end(first, common);
        OutcomeKind other = end(second, common);
        if (end != null) {
            return end == other
                    ? null
                    : new Branches(
                            new Next.Ends(end), other == null ? new Next.GoesOn(enabled(two)) : new Next.Ends(other));
        }
        return one.threads().values().stream()
                .filter(thread -> standsElsewhere(thread, two.thread(thread.id())))
                .findFirst()
                .map(thread -> new Choice(thread.id(), Way.GO))
                .map(choice -> new Branches(next(one, choice), next(two, choice)))
                .orElse(null);
    }

    private static boolean standsElsewhere(ThreadView thread, @Nullable ThreadView other) {
        if (thread.sign().isOver()) {
            return false;
        }
        return other == null || other.sign().isOver()
                || !SameSteps.isSame(thread.standing().operation(), other.standing().operation());
    }

    /// How a run ended with this step; null where it did not, or was only stopped there.
    private static @Nullable OutcomeKind end(Timeline run, int step) {
        TraceEnd end = step == run.trace().last() ? run.trace().end() : null;
        if (end == null || end.kind().isCut()) {
            return null;
        }
        // A run that was stopped after a property broke has that for its end.
        boolean stopped = end.kind() == OutcomeKind.PROPERTY_BROKEN
                && !run.at(step).threads().values().stream()
                        .allMatch(thread -> thread.sign().isOver() || thread.sign() == ThreadSign.WAITING);
        return stopped ? null : end.kind();
    }

    private static List<ThreadId> enabled(Snapshot snapshot) {
        return snapshot.threads().values().stream()
                .filter(thread -> thread.standing().going().isAmongTheChoices())
                .map(ThreadView::id)
                .toList();
    }

    /// What the thread of `choice` does next, or why it does nothing.
    private static Next next(Snapshot snapshot, Choice choice) {
        ThreadView thread = snapshot.thread(choice.thread());
        if (thread == null || thread.sign().isOver()) {
            return new Next.IsAbsent(choice.thread());
        }
        Does step = new Does(runs(choice, thread) ? choice : new Choice(thread.id(), Way.GO), thread);
        boolean itself = choice.alternative() == Way.GO || choice.alternative() instanceof Alternative.Signal;
        boolean goes = switch (thread.standing().going()) {
            case YES -> true;
            case OTHERWISE -> !itself;
            case NO -> false;
            case UNKNOWN, CONCEALED -> !thread.sign().isStuck();
        };
        return goes ? step : new Next.IsHeldUp(thread, holder(snapshot, thread));
    }

    /// Whether the next operation of `thread` has the alternative of this choice.
    private static boolean runs(Choice choice, ThreadView thread) {
        return choice.alternative() instanceof Alternative.Signal
                ? thread.standing().operation() instanceof OfCondition(var verb, _) && verb == ConditionVerb.SIGNAL
                : thread.standing().going() != Enabledness.YES;
    }

    private static @Nullable ThreadId holder(Snapshot snapshot, ThreadView thread) {
        return thread.standing().operation() instanceof OfLock(_, var lock) ? snapshot.lock(lock).holder() : null;
    }
}
