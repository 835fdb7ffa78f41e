package dev.lockstep.explore.dpor;

import dev.lockstep.event.ConditionId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.LocalState;
import dev.lockstep.runtime.stepped.NextOperation;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps loops that only look from being searched for ever: a poll with a limit, a flag that is read until it is set.
///
/// A *round* of a thread leads from a local state back to an equal one ([LocalState]): the same next operation, with
/// the same locals, the same values read, the same locks, and the same reason for having left a wait. It is *pure* if
/// - the thread changed nothing in it: it read, waited, and took locks and permits that it released; a lock that it
///   holds at the round's ends it held all the way round;
/// - properties and end states have the same values after it, and no other thread fed a property that it fed;
/// - no other thread noticed it: none timed out on a lock or a permit, recorded that it was blocked, read the number of
///   permits, or signalled without a waiter, because of this thread's position in its round. A thread that only had to
///   wait for a lock or a permit got it all the same;
/// - no other thread changed what this one read.
///
/// A run with such a round is equivalent to the run without it: the other threads take the same steps without it. So
/// the thread need not run the round again, and is *held* before its next operation until one of these conditions
/// fails. Nothing is lost by that: a search that holds threads may still say that it covered every order. Compare
/// Musuvathi and Qadeer, *Fair stateless model checking* (PLDI 2008), where such a thread only yields.
///
/// The same holds for rounds of several threads that conflict, once all of them are back and nothing has changed
/// ([LassoDetector]).
///
/// Rounds are looked for where a thread waits with a limit, and where its body says that it is in a loop. For a thread
/// whose local state is unknown no round is known, and all are run.
///
/// Where all choices are held, the run goes on all the same ([HeldTail]), until the runtime detects a livelock or a
/// step changes something.
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

    /// Whether any choice was ever held.
    boolean hasHeld() {
        return hasHeld;
    }

    /// Notes at `node` the held choices, and the steps on which the hold depends.
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

    /// Whether a thread would repeat a pure round.
    private enum Held {
        YES,
        /// It was not in its present state before, since it last changed something.
        NO,
        /// It was, but threads that conflict with its round must be back together first.
        NOT_YET
    }

    /// Whether the thread has not run since the last node, at which it was in no round: other threads cannot bring it
    /// back.
    private boolean wasNotBack(SearchNode node, int thread) {
        SearchNode before = stack.getLast();
        return (before.notBack & 1L << thread) != 0
                && before.thread() != thread
                && Objects.equals(before.known(thread), node.known(thread));
    }

    private Held hold(SearchNode node, int thread) {
        LocalState standing = Objects.requireNonNull(node.known(thread));
        Round round = new Round(thread);
        for (int step = stack.size() - 1; step >= 0; step--) {
            SearchNode other = stack.get(step);
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

    /// Where several threads loop and conflict, or feed one property, the rounds of each depend on the others'
    /// positions. Once all that ran, `one` among them, are back in their states, and nothing has changed, their rounds
    /// have left no trace.
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

    /// Whether this alternative repeats the round: not an interrupt, nor a spurious wake-up, of which a run has a
    /// limited number.
    private static boolean isHeldAt(Object way, LocalState standing) {
        return standing.kind() == OperationKind.LEAVE
                ? way == Way.TIMEOUT
                : way != Way.CANCELLED && way != Way.SPURIOUS;
    }

    /// A step that conflicts with the round may end the hold, so it happens before the thread's next step.
    private void dependOn(int round, SearchNode node, int thread) {
        for (int choice = 0; choice < node.choices.length; choice++) {
            if (node.threads[choice] == thread) {
                node.touches[choice] = footprints.union(node.touches[choice], round);
            }
        }
        node.wouldTouch[thread] = footprints.union(node.wouldTouch[thread], round);
    }

    /// Whether the step of a round releases a lock that its thread holds at the round's beginning and end.
    private static boolean givesBack(SearchNode step, LocalState standing) {
        if (standing.holds().isEmpty()) {
            return false;
        }
        NextOperation operation = step.operation();
        return switch (operation.kind()) {
            case RELEASE -> standing.holds().contains(operation.object());
            case AWAIT ->
                operation.object() instanceof ConditionId condition && standing.holds().contains(condition.lock());
            default -> false;
        };
    }

    /// Whether no other thread has changed what the round read, or noticed the round, since it began.
    private boolean isUndisturbed(int begin, Round round) {
        for (int step = begin + 1; step < stack.size(); step++) {
            SearchNode other = stack.get(step);
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

    /// Whether the result of a step may depend on the position of another thread in its round.
    private boolean notices(SearchNode step, Round round) {
        return switch (step.operation().kind()) {
            case SIGNAL, SIGNAL_ALL -> true;
            // Waiting longer in a queue matters only where a property reads it.
            case REQUEST -> !step.operation().isFair() || step.fed() != 0;
            case ACQUIRE, ACQUIRE_PERMIT -> step.choices[step.chosen].alternative() == Way.TIMEOUT;
            case WAIT_UNTIL -> round.permits >= 0 && footprints.conflict(step.touch(), round.permits);
            default -> false;
        };
    }

    /// Whether the step changed something, or ends a critical section (of a lock or a permit) that did.
    private boolean leavesChange(int step, Round round) {
        SearchNode node = stack.get(step);
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
        SearchNode node = stack.get(step);
        for (int before = step - 1; before >= 0; before--) {
            SearchNode other = stack.get(before);
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

    /// Whether the permit is not one that its thread had taken, or the thread changed something meanwhile.
    private boolean givesMore(int step) {
        SearchNode node = stack.get(step);
        int open = 1;
        for (int before = step - 1; before >= 0; before--) {
            SearchNode other = stack.get(before);
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
        OperationKind kind = node.operation().kind();
        return kind == OperationKind.ACQUIRE || kind == OperationKind.REACQUIRE;
    }

    /// The steps of a thread in a round, added from the last to the first.
    private final class Round {

        private final int thread;
        /// The union of their footprints; -1 before the first step.
        private int touch = -1;
        /// The footprint of the permits it took; -1 where it took none.
        private int permits = -1;
        /// The properties it fed, and whether the judged state may have changed.
        private long fed;
        private boolean judges;
        /// Whether it read values in a step in which it may have waited for them.
        private boolean looks;
        /// The balance from the step added last to the round's end: negative where it takes a permit that it never
        /// releases.
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

    /// Detects that a run is back in an earlier state, so that it could loop for ever: a lasso, in model checking.
    /// Nothing was changed since, there are as many permits, the judged state is equal, and all threads that ran are in
    /// their earlier local states.
    private static final class LassoDetector {

        private final List<SearchNode> stack;

        LassoDetector(List<SearchNode> stack) {
            this.stack = stack;
        }

        /// The last step before which the run was in the state of `node`, with no change meanwhile and a step of
        /// `thread` in between; -1 where there is none.
        int since(SearchNode node, int thread) {
            long went = 0;
            boolean judges = false;
            PermitBalance permits = new PermitBalance();
            for (int step = stack.size() - 1; step >= 0; step--) {
                SearchNode other = stack.get(step);
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

        /// Whether these threads are in the same local states at both nodes.
        private static boolean standAlike(long threads, SearchNode first, SearchNode second) {
            for (long rest = threads; rest != 0; rest &= rest - 1) {
                int thread = Long.numberOfTrailingZeros(rest);
                LocalState standing = first.known(thread);
                if (standing == null || !standing.equals(second.known(thread))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The permits of each semaphore that some steps released, less those they took.
    private static final class PermitBalance {

        // Most steps neither take nor release permits.
        private @Nullable Map<Object, Integer> given;

        /// Counts a step.
        ///
        /// @return the balance of its semaphore; 0 where the step is about none
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

        /// Whether the balance of every semaphore is 0.
        boolean isEven() {
            return given == null || given.values().stream().allMatch(each -> each == 0);
        }
    }
}
