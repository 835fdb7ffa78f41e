package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.NextOperation;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the races of a run, and adds a run in which each is reversed.
///
/// An *offer* is a pending operation of a thread: from the step that set it to the step that ran it or replaced it, or
/// to the end of the run. It races with an earlier step that conflicts with it, unless that step happens before the
/// offer, or before another step that it races with. A step before which the offer was blocked cannot be swapped with
/// it (the release of a lock, with the acquire); then earlier steps are tried: the acquire of that lock.
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

    /// The run has ended at `node`.
    void end(SearchNode node) {
        end = node;
    }

    /// Gives up wake-up trees.
    void leaveTrees() {
        reversal.leaveTrees();
    }

    /// Finds the races of the run on the stack.
    ///
    /// @param fresh the first step in which it differs from the run before, from 0
    /// @param pruned whether it was cut because all choices were asleep
    void find(int fresh, boolean pruned) {
        interrupted.clear();
        boolean anew = false;
        for (int step = 0; step < stack.size(); step++) {
            SearchNode node = stack.get(step);
            NextOperation operation = node.operation();
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
            SearchNode node = stack.get(step);
            // A held round leads to no new state, so its races need no reversal.
            if (!node.forced || !node.isHeld(node.chosen)) {
                findRaces(node, node.thread(), step, step - 1);
            }
        }
        // A later interrupt may race with a much earlier signal.
        for (int step = anew ? 0 : Math.max(0, fresh); step < stack.size(); step++) {
            replaced(step);
        }
        SearchNode last = end;
        end = null;
        if (last != null) {
            standing(last, pruned);
        }
    }

    /// Handles a step that replaced the pending operations of other threads.
    private void replaced(int step) {
        SearchNode node = stack.get(step);
        SearchNode after = step + 1 < stack.size() ? stack.get(step + 1) : end;
        if (after == null) {
            return;
        }
        for (int thread = 0; thread < node.next.length; thread++) {
            if (thread != node.thread()
                    && node.next[thread] != null
                    && after.since[thread] != node.since[thread]) {
                findRaces(node, thread, step, step);
            }
        }
    }

    private void standing(SearchNode last, boolean pruned) {
        for (int thread = 0; thread < last.next.length; thread++) {
            if (last.next[thread] != null && !(pruned && last.isEnabled(thread))) {
                findRaces(last, thread, stack.size(), stack.size() - 1);
            }
        }
    }

    /// Finds the races of the offer of `thread` at `node`.
    ///
    /// @param gone the step that ran or replaced it; the number of all steps where none did
    /// @param from the last step that may race with it
    private void findRaces(SearchNode node, int thread, int gone, int from) {
        boolean ran = gone < stack.size() && node.thread() == thread;
        int touch = node.wouldTouch[thread];
        int[] clock = clocks.before(node, thread);
        for (int m = from; m >= 0; m--) {
            SearchNode earlier = stack.get(m);
            if (earlier.thread() == thread
                    || clock[earlier.thread()] >= earlier.number
                    || !(footprints.conflict(earlier.touch(), touch) || (ran && clocks.conflict(earlier, node)))) {
                continue;
            }
            boolean onlyFeeds = ran && (earlier.fed() & node.fed()) != 0
                    && !footprints.conflict(earlier.touch(), touch);
            switch (onlyFeeds ? swapFed(earlier, node, thread) : swap(earlier, node, thread)) {
                case NEVER -> {}
                case PERHAPS -> reversal.ask(m, thread, node, gone, true);
                case SURELY -> {
                    reversal.ask(m, thread, node, gone, false);
                    VectorClocks.join(clock, earlier.clock);
                }
            }
        }
    }

    /// Whether an offer could have run before a step that conflicts with it.
    private enum Swap {
        NEVER,
        PERHAPS,
        SURELY
    }

    private Swap swap(SearchNode earlier, SearchNode node, int thread) {
        NextOperation offer = node.next[thread];
        if (stood(earlier, node, thread) && earlier.holds(thread)) {
            return Swap.PERHAPS;
        }
        if (offer.isTimed()) {
            return Swap.SURELY;
        }
        return switch (offer.kind()) {
            case ACQUIRE, REACQUIRE -> acquire(earlier, node, thread);
            case ACQUIRE_PERMIT -> acquirePermit(earlier, node, thread);
            // Its predicate may have held at any time before.
            case WAIT_UNTIL -> stands(earlier, node, thread) ? Swap.SURELY : Swap.PERHAPS;
            case LEAVE -> {
                if (stands(earlier, node, thread)) {
                    yield Swap.SURELY;
                }
                yield footprints.hasChance() || isInterrupted(thread) ? Swap.PERHAPS : Swap.NEVER;
            }
            case JOIN -> {
                if (stands(earlier, node, thread)) {
                    yield Swap.SURELY;
                }
                yield isInterrupted(thread) ? Swap.PERHAPS : Swap.NEVER;
            }
            default -> Swap.SURELY;
        };
    }

    /// For two steps that only feed one property: `earlier` did not block the offer, but another thread may have.
    private static Swap swapFed(SearchNode earlier, SearchNode node, int thread) {
        boolean mayBlock = switch (node.next[thread].kind()) {
            case ACQUIRE, REACQUIRE, LEAVE, JOIN, ACQUIRE_PERMIT, WAIT_UNTIL -> true;
            default -> false;
        };
        return mayBlock && !stands(earlier, node, thread) ? Swap.PERHAPS : Swap.SURELY;
    }

    private Swap acquire(SearchNode earlier, SearchNode node, int thread) {
        NextOperation offer = node.next[thread];
        if (stands(earlier, node, thread)) {
            return Swap.SURELY;
        }
        if (fair.contains(offer.object())) {
            return Swap.PERHAPS;
        }
        NextOperation step = earlier.operation();
        if (step.kind() == OperationKind.REQUEST) {
            // A request of a lock blocks no thread: only the lock's holder did.
            return stood(earlier, node, thread) ? Swap.NEVER : Swap.SURELY;
        }
        boolean sameLock = step.object().equals(offer.object());
        boolean takes = step.kind() == OperationKind.ACQUIRE || step.kind() == OperationKind.REACQUIRE;
        if (sameLock && takes) {
            return earlier.choices[earlier.chosen].alternative() == Way.GO ? Swap.SURELY : Swap.PERHAPS;
        }
        boolean interruptible = offer.isInterruptible() && isInterrupted(thread);
        return interruptible ? Swap.PERHAPS : Swap.NEVER;
    }

    private Swap acquirePermit(SearchNode earlier, SearchNode node, int thread) {
        if (stands(earlier, node, thread)) {
            return Swap.SURELY;
        }
        NextOperation step = earlier.operation();
        if (step.object().equals(node.next[thread].object())) {
            if (step.kind() == OperationKind.ACQUIRE_PERMIT
                    && earlier.choices[earlier.chosen].alternative() == Way.GO) {
                return Swap.SURELY;
            }
            boolean blocked = stood(earlier, node, thread);
            if (step.kind() == OperationKind.RELEASE_PERMIT && blocked && !isInterrupted(thread)) {
                return Swap.NEVER;
            }
        }
        return Swap.PERHAPS;
    }

    /// Whether the offer was already pending, and enabled.
    private static boolean stands(SearchNode earlier, SearchNode node, int thread) {
        return earlier.isEnabled(thread) && earlier.since[thread] == node.since[thread];
    }

    /// Whether the offer was already pending.
    private static boolean stood(SearchNode earlier, SearchNode node, int thread) {
        return earlier.since.length > thread && earlier.since[thread] == node.since[thread];
    }

    /// Whether a step of this run interrupts the thread.
    private boolean isInterrupted(int thread) {
        if (interrupted.isEmpty()) {
            return false;
        }
        for (SearchNode node : stack) {
            for (int i = 0; i < node.choices.length; i++) {
                if (node.threads[i] == thread) {
                    return interrupted.contains(node.choices[i].thread());
                }
            }
        }
        return true;
    }
}
