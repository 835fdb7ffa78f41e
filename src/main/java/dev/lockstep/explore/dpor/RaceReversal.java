package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Choice;
import java.util.Arrays;
import java.util.List;

/// Asks for a run in which an offer is taken before a step that races with it.
///
/// Such a run goes on from the node before the step with what does not happen after it, and then the offer. Some thread
/// that can come first there must be tried at that node, or one of its ways be asleep there: then the run has been, or
/// will be, told of (source sets; see [DporStrategy]). Of several the offer's own thread is best, and then the last: runs that are
/// cut are fewest so.
final class RaceReversal {

    private final FootprintTable footprints;
    private final List<SearchNode> stack;
    private boolean trees = true;
    private boolean asked;
    private int[] left = new int[64];

    RaceReversal(FootprintTable footprints, List<SearchNode> stack) {
        this.footprints = footprints;
        this.stack = stack;
    }

    /// @param race the step, from 0
    /// @param thread whose offer it is, as it stood at `node`
    /// @param gone the step that ran it or took it away
    /// @param throughout whether what comes after `gone` counts too, because it may be what lets the thread go on
    void ask(int race, int thread, SearchNode node, int gone, boolean throughout) {
        var here = stack.get(race);
        if (here.forced) {
            return;
        }
        int count = 0;
        int candidate = -1;
        int last = throughout ? stack.size() : Math.min(gone, stack.size());
        for (int step = race + 1; step < last; step++) {
            var later = stack.get(step);
            if (happensBefore(here, later) || step == gone || isFuture(later, thread, gone, step)) {
                continue;
            }
            boolean first = isFirst(later, count);
            keep(count++, step);
            if (first && here.isEnabled(later.thread()) && !isHeld(here, later)) {
                if (isTold(here, later.thread(), later.choices[later.chosen])) {
                    return;
                }
                candidate = later.thread();
            }
        }
        if (here.isEnabled(thread) && !here.holds(thread) && node.since[thread] < race && isFree(node, thread, gone, count)) {
            if (here.isWanted(thread) || here.sleeps(thread)) {
                return;
            }
            candidate = thread;
        }
        if (trees) {
            boolean ran = gone < stack.size() && node.thread() == thread;
            if (ran && !throughout && wake(here, node, count)) {
                return;
            }
            leaveTrees();
        }
        if (candidate >= 0) {
            here.backtrackSet |= 1L << candidate;
        } else if (!throughout) {
            here.backtrackSet |= here.enabled;
        }
    }

    /// Asks for a run that goes on from `here` with the steps that are left, and then with `last`.
    ///
    /// @return false if too much is asked for
    private boolean wake(SearchNode here, SearchNode last, int count) {
        var sequence = new WakeupSequence(count + 1);
        for (int i = 0; i < count; i++) {
            var step = stack.get(left[i]);
            sequence.add(step.choices[step.chosen], step.thread(), step.touch(), step.fed());
        }
        sequence.add(last.choices[last.chosen], last.thread(), last.wouldTouch[last.thread()], last.fed());
        asked = true;
        long done = (here.done | here.sleepSet) & ~(1L << here.chosen);
        return here.tellsOf(sequence, done, footprints) || here.wake(sequence, footprints);
    }

    /// From now on source sets alone say what is to be tried; where trees said it up to now, everything is.
    void leaveTrees() {
        if (trees) {
            trees = false;
            if (asked) {
                for (var node : stack) {
                    node.tree = null;
                    node.backtrackSet |= node.forced ? 0 : node.enabled;
                }
            }
        }
    }

    private void keep(int at, int step) {
        if (at == left.length) {
            left = Arrays.copyOf(left, 2 * at);
        }
        left[at] = step;
    }

    /// A round that is held leads to nothing, so no run needs to begin with it.
    private static boolean isHeld(SearchNode here, SearchNode later) {
        int index = here.indexOf(later.choices[later.chosen]);
        return index >= 0 && here.isHeld(index);
    }

    private static boolean isTold(SearchNode here, int thread, Choice choice) {
        if (here.isWanted(thread)) {
            return true;
        }
        int index = here.indexOf(choice);
        return index >= 0 && here.isAsleep(index);
    }

    /// Whether a step comes after the offer has gone.
    private boolean isFuture(SearchNode later, int thread, int gone, int step) {
        return step > gone && (later.thread() == thread || happensBefore(stack.get(gone), later));
    }

    /// Whether none of the steps that are left happens before `later`.
    private boolean isFirst(SearchNode later, int count) {
        for (int i = 0; i < count; i++) {
            if (happensBefore(stack.get(left[i]), later)) {
                return false;
            }
        }
        return true;
    }

    /// Whether none of the steps that are left happens before the offer.
    private boolean isFree(SearchNode node, int thread, int gone, int count) {
        boolean ran = gone < stack.size() && node.thread() == thread;
        for (int i = 0; i < count; i++) {
            var step = stack.get(left[i]);
            boolean before = (ran && left[i] < gone)
                    ? happensBefore(step, node)
                    : footprints.conflict(step.touch(), node.wouldTouch[thread]);
            if (before) {
                return false;
            }
        }
        return true;
    }

    static boolean happensBefore(SearchNode first, SearchNode second) {
        int thread = first.thread();
        return thread < second.clock.length && second.clock[thread] >= first.number;
    }
}
