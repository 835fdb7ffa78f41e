package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the races of a run, and asks for a run in which each is the other way round.
///
/// An *offer* is an operation that stands before a thread: from the step that put it there to the step that ran it or took
/// it away, or to the end of the run. It races with an earlier step that conflicts with it, unless that step happens
/// before the offer, or before another that it races with. A step before which the offer was blocked cannot be swapped
/// with it (taking a lock, with its release); then those that come before are looked at: whoever took the lock.
final class RaceDetector {

    private final FootprintTable footprints;
    private final List<SearchNode> stack;
    private final VectorClocks clocks;
    private final RaceReversal reversal;
    private final Set<Object> fair = new HashSet<>();
    private final Set<Object> interrupted = new HashSet<>();
    private @Nullable SearchNode end;

    RaceDetector(FootprintTable footprints, List<SearchNode> stack, VectorClocks clocks) {
        this.footprints = footprints;
        this.stack = stack;
        this.clocks = clocks;
        this.reversal = new RaceReversal(footprints, stack);
    }

    /// The run has come to `node`, at which nothing is chosen.
    void end(SearchNode node) {
        end = node;
    }

    /// Wake-up trees are of no more use.
    void leaveTrees() {
        reversal.leaveTrees();
    }

    /// Looks at the run on the stack.
    ///
    /// @param fresh its first step that was not in the run before, from 0
    /// @param pruned whether it was cut because all that could go on is asleep
    void find(int fresh, boolean pruned) {
        interrupted.clear();
        boolean anew = false;
        for (int step = 0; step < stack.size(); step++) {
            var node = stack.get(step);
            var operation = node.operation();
            switch (operation.kind()) {
                case REQUEST -> {
                    if (operation.isFair()) {
                        fair.add(operation.object());
                    }
                }
                case INTERRUPT -> {
                    interrupted.add(operation.object());
                    anew |= step >= fresh;
                }
                default -> {}
            }
        }
        clocks.set(fresh);
        for (int step = fresh; step < stack.size(); step++) {
            var node = stack.get(step);
            // A round that is held leads to nothing, so it needs no other order.
            if (!node.forced || !node.isHeld(node.chosen)) {
                look(node, node.thread(), step, step - 1);
            }
        }
        // An interrupt that came later may have met a signal that came long before.
        for (int step = anew ? 0 : Math.max(0, fresh); step < stack.size(); step++) {
            takenAway(step);
        }
        var last = end;
        end = null;
        if (last != null) {
            standing(last, pruned);
        }
    }

    /// The step took away what other threads stood before.
    private void takenAway(int step) {
        var node = stack.get(step);
        var after = step + 1 < stack.size() ? stack.get(step + 1) : end;
        if (after == null) {
            return;
        }
        for (int thread = 0; thread < node.next.length; thread++) {
            if (thread != node.thread()
                    && node.next[thread] != null
                    && after.since[thread] != node.since[thread]) {
                look(node, thread, step, step);
            }
        }
    }

    private void standing(SearchNode last, boolean pruned) {
        for (int thread = 0; thread < last.next.length; thread++) {
            if (last.next[thread] != null && !(pruned && last.isEnabled(thread))) {
                look(last, thread, stack.size(), stack.size() - 1);
            }
        }
    }

    /// Looks for the races of what stands before `thread` at `node`.
    ///
    /// @param gone the step that ran it or took it away; the number of all steps where none did
    /// @param from the last step that may race with it
    private void look(SearchNode node, int thread, int gone, int from) {
        boolean ran = gone < stack.size() && node.thread() == thread;
        int touch = node.wouldTouch[thread];
        var clock = clocks.before(node, thread);
        for (int m = from; m >= 0; m--) {
            var other = stack.get(m);
            if (other.thread() == thread
                    || clock[other.thread()] >= other.number
                    || !(footprints.conflict(other.touch(), touch) || (ran && clocks.conflict(other, node)))) {
                continue;
            }
            boolean onlyFeeds = ran && (other.fed() & node.fed()) != 0 && !footprints.conflict(other.touch(), touch);
            switch (onlyFeeds ? swapFed(other, node, thread) : swap(other, node, thread)) {
                case NEVER -> {}
                case PERHAPS -> reversal.ask(m, thread, node, gone, true);
                case SURELY -> {
                    reversal.ask(m, thread, node, gone, false);
                    VectorClocks.join(clock, other.clock);
                }
            }
        }
    }

    /// Whether an offer could have been taken before a step that conflicts with it.
    private enum Swap {
        NEVER,
        PERHAPS,
        SURELY
    }

    private Swap swap(SearchNode other, SearchNode node, int thread) {
        var offer = node.next[thread];
        if (stood(other, node, thread) && other.holds(thread)) {
            return Swap.PERHAPS;
        }
        if (offer.isTimed()) {
            return Swap.SURELY;
        }
        return switch (offer.kind()) {
            case ACQUIRE, REACQUIRE -> acquire(other, node, thread);
            case ACQUIRE_PERMIT -> acquirePermit(other, node, thread);
            // What it waits for may have been true at any time before.
            case WAIT_UNTIL -> stands(other, node, thread) ? Swap.SURELY : Swap.PERHAPS;
            case LEAVE -> {
                if (stands(other, node, thread)) {
                    yield Swap.SURELY;
                }
                yield footprints.hasChance() || isInterrupted(thread) ? Swap.PERHAPS : Swap.NEVER;
            }
            case JOIN -> {
                if (stands(other, node, thread)) {
                    yield Swap.SURELY;
                }
                yield isInterrupted(thread) ? Swap.PERHAPS : Swap.NEVER;
            }
            default -> Swap.SURELY;
        };
    }

    /// Of two steps that only feed one property: `other` did not keep the offer from anything, but somebody else may have.
    private static Swap swapFed(SearchNode other, SearchNode node, int thread) {
        boolean mayBlock =
                switch (node.next[thread].kind()) {
                    case ACQUIRE, REACQUIRE, LEAVE, JOIN, ACQUIRE_PERMIT, WAIT_UNTIL -> true;
                    default -> false;
                };
        return mayBlock && !stands(other, node, thread) ? Swap.PERHAPS : Swap.SURELY;
    }

    private Swap acquire(SearchNode other, SearchNode node, int thread) {
        var offer = node.next[thread];
        if (stands(other, node, thread)) {
            return Swap.SURELY;
        }
        if (fair.contains(offer.object())) {
            return Swap.PERHAPS;
        }
        var step = other.operation();
        if (step.kind() == OperationKind.REQUEST) {
            // Coming to a lock keeps nobody out: only whoever held it then did.
            return stood(other, node, thread) ? Swap.NEVER : Swap.SURELY;
        }
        boolean sameLock = step.object().equals(offer.object());
        boolean takes = step.kind() == OperationKind.ACQUIRE || step.kind() == OperationKind.REACQUIRE;
        if (sameLock && takes) {
            return other.choices[other.chosen].alternative() == Way.GO ? Swap.SURELY : Swap.PERHAPS;
        }
        boolean interruptible = offer.isInterruptible() && isInterrupted(thread);
        return interruptible ? Swap.PERHAPS : Swap.NEVER;
    }

    private Swap acquirePermit(SearchNode other, SearchNode node, int thread) {
        if (stands(other, node, thread)) {
            return Swap.SURELY;
        }
        var step = other.operation();
        if (step.object().equals(node.next[thread].object())) {
            if (step.kind() == OperationKind.ACQUIRE_PERMIT && other.choices[other.chosen].alternative() == Way.GO) {
                return Swap.SURELY;
            }
            boolean blocked = stood(other, node, thread);
            if (step.kind() == OperationKind.RELEASE_PERMIT && blocked && !isInterrupted(thread)) {
                return Swap.NEVER;
            }
        }
        return Swap.PERHAPS;
    }

    /// Whether it stood there already, and could be taken.
    private static boolean stands(SearchNode other, SearchNode node, int thread) {
        return other.isEnabled(thread) && other.since[thread] == node.since[thread];
    }

    /// Whether it stood there already.
    private static boolean stood(SearchNode other, SearchNode node, int thread) {
        return other.since.length > thread && other.since[thread] == node.since[thread];
    }

    /// Whether someone interrupts the thread in this run.
    private boolean isInterrupted(int thread) {
        if (interrupted.isEmpty()) {
            return false;
        }
        for (var node : stack) {
            for (int i = 0; i < node.choices.length; i++) {
                if (node.threads[i] == thread) {
                    return interrupted.contains(node.choices[i].thread());
                }
            }
        }
        return true;
    }
}
