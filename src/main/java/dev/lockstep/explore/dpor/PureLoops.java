package dev.lockstep.explore.dpor;

import dev.lockstep.event.ConditionId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.LocalState;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps loops that only look from being gone round for ever: a poll with a limit, a flag that is read until it is set.
///
/// A *round* of a thread leads from where it stands back to there ([LocalState]): the same operation is next, with the same
/// locals, the same values in hand, the same locks, and the same reason for having left a wait. It is *pure* if
/// - the thread changed nothing on it: it read, waited, and took locks and permits that it gave back; a lock that it has in
///   hand as it stands there it had in hand all the way round;
/// - what properties and end states are about has the same values after it, and nobody else fed a property that it fed;
/// - nobody noticed: no other thread gave up a lock or a permit in time, was told to wait for one, saw how many permits there
///   are, or signalled to nobody, because of where this thread was on its round. Whoever only had to wait for a lock or a
///   permit got it all the same;
/// - nobody changed what the thread looked at.
///
/// A run with such a round is, but for the round, a run without it: whoever got on meanwhile gets on without it too. So the
/// thread need not go round again, and is *held* where it stands until one of these things is no longer so. Nothing is lost
/// by that: a search that holds threads may still say that it saw every order. Compare Musuvathi and Qadeer, *Fair
/// stateless model checking* (PLDI 2008), where such a thread only yields.
///
/// So is what several threads did that were in each other's way, once all of them are back and nothing has changed ([LassoDetector]).
///
/// Rounds are looked for where a thread waits with a limit, and where its body says that it is in a loop. Of a thread that
/// does not say what it keeps in locals no round is known, and all are run.
///
/// Where all that can be chosen is held, the run goes on all the same ([HeldTail]), until the runtime notices that it makes no
/// progress or something changes.
final class PureLoops {

    private final FootprintTable footprints;
    private final List<SearchNode> stack;
    private final LassoDetector lasso;
    private boolean hasHeld;

    PureLoops(FootprintTable footprints, List<SearchNode> stack) {
        this.footprints = footprints;
        this.stack = stack;
        this.lasso = new LassoDetector(stack);
    }

    /// Whether anything was ever held.
    boolean hasHeld() {
        return hasHeld;
    }

    /// Takes note at `node` of what is held, and of what its being held depends on.
    void hold(SearchNode node) {
        long notYet = 0;
        for (int thread = 0; thread < node.next.length; thread++) {
            if (node.isEnabled(thread) && node.known(thread) != null) {
                switch (wasNotBack(node, thread) ? Held.NO : hold(node, thread)) {
                    case YES -> {}
                    case NO -> node.notBack |= 1L << thread;
                    case NOT_YET -> notYet |= 1L << thread;
                }
            }
        }
        for (long rest = notYet; rest != 0; rest &= rest - 1) {
            holdAllWhoAreBack(node, Long.numberOfTrailingZeros(rest));
        }
    }

    /// Whether a thread goes round again.
    private enum Held {
        YES,
        /// It has not been where it stands since it last changed something.
        NO,
        /// It does because others were in its way meanwhile: until all of them are back together.
        NOT_YET
    }

    /// Whether the thread has not moved since it was found not to be back where it was: nobody else can bring it there.
    private boolean wasNotBack(SearchNode node, int thread) {
        var before = stack.getLast();
        return (before.notBack & 1L << thread) != 0
                && before.thread() != thread
                && Objects.equals(before.known(thread), node.known(thread));
    }

    private Held hold(SearchNode node, int thread) {
        var standing = Objects.requireNonNull(node.known(thread));
        var round = new Round(thread);
        for (int step = stack.size() - 1; step >= 0; step--) {
            var other = stack.get(step);
            if (other.thread() != thread) {
                continue;
            }
            if (other.changes) {
                return Held.NO;
            }
            if (givesBack(other, standing) || round.balance.add(other) < 0) {
                return Held.NOT_YET;
            }
            round.goes(other);
            if (standing.equals(other.known(thread)) && isHeldAt(other.choices[other.chosen].alternative(), standing)) {
                dependOn(footprints.reads(round.touch), node, thread);
                boolean pure = (!round.judges || Objects.equals(other.judged, node.judged))
                        && round.balance.isEven();
                if (!pure || !isUndisturbed(step, round)) {
                    return Held.NOT_YET;
                }
                hold(node, thread, standing);
                return Held.YES;
            }
        }
        return Held.NO;
    }

    private void hold(SearchNode node, int thread, LocalState standing) {
        for (int choice = 0; choice < node.choices.length; choice++) {
            if (node.threads[choice] == thread && isHeldAt(node.choices[choice].alternative(), standing)) {
                node.held |= 1L << choice;
                hasHeld = true;
            }
        }
    }

    /// Where several go round and are in each other's way, or feed one property, what each comes to depends on where the others
    /// are. Once all who went, `one` among them, are back where they stood, and nothing has changed, what they did has left no
    /// trace.
    private void holdAllWhoAreBack(SearchNode node, int one) {
        int since = lasso.since(node, one);
        if (since < 0) {
            return;
        }
        int circle = -1;
        long went = 0;
        for (int step = since; step < stack.size(); step++) {
            circle = footprints.union(circle, stack.get(step).touch());
            went |= 1L << stack.get(step).thread();
        }
        int reads = footprints.reads(circle);
        for (long rest = went & node.enabled; rest != 0; rest &= rest - 1) {
            int thread = Long.numberOfTrailingZeros(rest);
            dependOn(reads, node, thread);
            hold(node, thread, Objects.requireNonNull(node.known(thread)));
        }
    }

    /// Whether that way of a choice leads round again: not an interrupt, nor a wake-up without a cause, which there are only
    /// so many of.
    private static boolean isHeldAt(Object way, LocalState standing) {
        return standing.kind() == OperationKind.LEAVE ? way == Way.TIMEOUT : way != Way.CANCELLED && way != Way.SPURIOUS;
    }

    /// Whatever got in the way of the round may end the hold, so the thread's next step comes after that.
    private void dependOn(int round, SearchNode node, int thread) {
        for (int choice = 0; choice < node.choices.length; choice++) {
            if (node.threads[choice] == thread) {
                node.touches[choice] = footprints.union(node.touches[choice], round);
            }
        }
        node.wouldTouch[thread] = footprints.union(node.wouldTouch[thread], round);
    }

    /// Whether the step of a round gives back a lock that its thread holds at the round's beginning and end.
    private static boolean givesBack(SearchNode step, LocalState standing) {
        if (standing.holds().isEmpty()) {
            return false;
        }
        var operation = step.operation();
        return switch (operation.kind()) {
            case RELEASE -> standing.holds().contains(operation.object());
            case AWAIT -> operation.object() instanceof ConditionId condition && standing.holds().contains(condition.lock());
            default -> false;
        };
    }

    /// Whether no other thread has changed what the round looked at, or noticed it, since it began.
    private boolean isUndisturbed(int begin, Round round) {
        for (int step = begin + 1; step < stack.size(); step++) {
            var other = stack.get(step);
            if (other.thread() == round.thread) {
                continue;
            }
            boolean inTheWay = footprints.conflict(other.touch(), round.touch);
            if ((other.fed() & round.fed) != 0 || (inTheWay && (notices(other, round) || leavesChange(step, round)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a step may have gone as it did because of where somebody else was on a round.
    private boolean notices(SearchNode step, Round round) {
        return switch (step.operation().kind()) {
            case SIGNAL, SIGNAL_ALL -> true;
            // Standing in a line for longer is told only where a property asks for that.
            case REQUEST -> !step.operation().isFair() || step.fed() != 0;
            case ACQUIRE, ACQUIRE_PERMIT -> step.choices[step.chosen].alternative() == Way.TIMEOUT;
            case WAIT_UNTIL -> round.permits >= 0 && footprints.conflict(step.touch(), round.permits);
            default -> false;
        };
    }

    /// Whether the step changed something, or ends a critical section that did: between a lock or a permit and its return.
    private boolean leavesChange(int step, Round round) {
        var node = stack.get(step);
        if (node.changes) {
            return true;
        }
        return switch (node.operation().kind()) {
            case RELEASE, AWAIT -> endsChange(step);
            case ACQUIRE_PERMIT -> round.looks;
            case RELEASE_PERMIT -> round.looks || givesMore(step);
            default -> false;
        };
    }

    private boolean endsChange(int step) {
        var node = stack.get(step);
        for (int before = step - 1; before >= 0; before--) {
            var other = stack.get(before);
            if (other.thread() == node.thread()) {
                if (other.changes) {
                    return true;
                }
                if (takes(other) && footprints.conflict(other.touch(), node.touch())) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Whether the permit was none that its thread had taken, or something was changed meanwhile.
    private boolean givesMore(int step) {
        var node = stack.get(step);
        int open = 1;
        for (int before = step - 1; before >= 0; before--) {
            var other = stack.get(before);
            if (other.thread() == node.thread()) {
                if (other.changes) {
                    return true;
                }
                if (other.operation().object().equals(node.operation().object())) {
                    open += other.permits();
                    if (open == 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean takes(SearchNode node) {
        var kind = node.operation().kind();
        return kind == OperationKind.ACQUIRE || kind == OperationKind.REACQUIRE;
    }

    /// What a thread did on a round, gone over from its end.
    private final class Round {

        private final int thread;
        /// All that it touched; -1 before the first step.
        private int touch = -1;
        /// The permits that it took; -1 where it took none.
        private int permits = -1;
        /// What it fed, and whether anything that is judged may have changed by it.
        private long fed;
        private boolean judges;
        /// Whether it looked at values in a step in which it may have waited for them.
        private boolean looks;
        /// From here to its end: below nothing where it takes what it never gives back.
        private final PermitBalance balance = new PermitBalance();

        Round(int thread) {
            this.thread = thread;
        }

        void goes(SearchNode step) {
            touch = footprints.union(touch, step.touch());
            if (step.permits() < 0) {
                permits = footprints.union(permits, step.touch());
            }
            fed |= step.fed();
            judges |= step.judges;
            looks |= step.operation().kind() == OperationKind.WAIT_UNTIL;
        }
    }

    /// Finds out whether a run has come back to a state of its own, so that it could go round for ever: in model checking such
    /// a run is called a lasso. Nothing was changed since, there are as many permits, what is judged has the same values, and
    /// all who went stand where they stood.
    private static final class LassoDetector {

        private final List<SearchNode> stack;

        LassoDetector(List<SearchNode> stack) {
            this.stack = stack;
        }

        /// The last step before which the run was in the state of `node`, nothing having changed meanwhile and `thread` being one
        /// of those that went; -1 where there is none.
        int since(SearchNode node, int thread) {
            long went = 0;
            boolean judges = false;
            var permits = new PermitBalance();
            for (int step = stack.size() - 1; step >= 0; step--) {
                var other = stack.get(step);
                if (other.changes) {
                    return -1;
                }
                went |= 1L << other.thread();
                judges |= other.judges;
                permits.add(other);
                if ((went & 1L << thread) != 0
                        && (!judges || Objects.equals(other.judged, node.judged))
                        && permits.isEven()
                        && standAlike(went, other, node)) {
                    return step;
                }
            }
            return -1;
        }

        /// Whether these threads stand where they stood.
        private static boolean standAlike(long threads, SearchNode first, SearchNode second) {
            for (long rest = threads; rest != 0; rest &= rest - 1) {
                int thread = Long.numberOfTrailingZeros(rest);
                var standing = first.known(thread);
                if (standing == null || !standing.equals(second.known(thread))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// How many permits of each semaphore some steps have given, less those they took.
    private static final class PermitBalance {

        // Most steps have nothing to do with permits.
        private @Nullable Map<Object, Integer> given;

        /// Counts a step too.
        ///
        /// @return how many were given of its semaphore, less those taken; 0 where it is about none
        int add(SearchNode step) {
            int more = step.permits();
            if (more == 0) {
                return 0;
            }
            if (given == null) {
                given = new HashMap<>();
            }
            return given.merge(step.operation().object(), more, Integer::sum);
        }

        /// Whether there are as many of each as before.
        boolean isEven() {
            return given == null || given.values().stream().allMatch(each -> each == 0);
        }
    }
}
