package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Choice;
import java.util.Arrays;
import java.util.List;

/// Adds a run in which an offer runs before a step that races with it.
///
/// Such a run goes on from the node before the step with the later steps that do not happen after it, and then the
/// offer. One of the threads that can come first there must be in the node's backtrack set, or one of its choices be
/// asleep: then the run is covered (source sets; see [DporStrategy]). Of several the offer's own thread is taken, or
/// else the last: this cuts the fewest runs.
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
    /// @param thread the thread of the offer, which is its next operation at `node`
    /// @param gone the step that ran or replaced it
    /// @param throughout whether steps after `gone` count too, because one of them may enable the offer
    void ask(int race, int thread, SearchNode node, int gone, boolean throughout) {
        SearchNode fork = stack.get(race);
        if (fork.forced) {
            return;
        }
        int count = 0;
        int candidate = -1;
        int last = throughout ? stack.size() : Math.min(gone, stack.size());
        for (int step = race + 1; step < last; step++) {
            SearchNode later = stack.get(step);
            if (happensBefore(fork, later) || step == gone || isFuture(later, thread, gone, step)) {
                continue;
            }
            boolean first = isFirst(later, count);
            keep(count++, step);
            if (first && fork.isEnabled(later.thread()) && !isHeld(fork, later)) {
                if (isCovered(fork, later.thread(), later.choices[later.chosen])) {
                    return;
                }
                candidate = later.thread();
            }
        }
        if (fork.isEnabled(thread) && !fork.holds(thread) && node.since[thread] < race
                && isFree(node, thread, gone, count)) {
            if (fork.isWanted(thread) || fork.sleeps(thread)) {
                return;
            }
            candidate = thread;
        }
        if (trees) {
            boolean ran = gone < stack.size() && node.thread() == thread;
            if (ran && !throughout && wake(fork, node, count)) {
                return;
            }
            leaveTrees();
        }
        if (candidate >= 0) {
            fork.backtrackSet |= 1L << candidate;
        } else if (!throughout) {
            fork.backtrackSet |= fork.enabled;
        }
    }

    /// Adds a run that goes on from `fork` with the steps that are left, and then with `last`.
    ///
    /// @return false if there are too many
    private boolean wake(SearchNode fork, SearchNode last, int count) {
        WakeupSequence sequence = new WakeupSequence(count + 1);
        for (int i = 0; i < count; i++) {
            SearchNode step = stack.get(left[i]);
            sequence.add(step.choices[step.chosen], step.thread(), step.touch(), step.fed());
        }
        sequence.add(last.choices[last.chosen], last.thread(), last.wouldTouch[last.thread()], last.fed());
        asked = true;
        long done = (fork.done | fork.sleepSet) & ~(1L << fork.chosen);
        return fork.tellsOf(sequence, done, footprints) || fork.wake(sequence, footprints);
    }

    /// From now on only source sets decide what is tried; at nodes with a wake-up tree, every enabled thread is.
    void leaveTrees() {
        if (trees) {
            trees = false;
            if (asked) {
                for (SearchNode node : stack) {
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

    /// A held round leads to no new state, so no run needs to begin with it.
    private static boolean isHeld(SearchNode fork, SearchNode later) {
        int index = fork.indexOf(later.choices[later.chosen]);
        return index >= 0 && fork.isHeld(index);
    }

    private static boolean isCovered(SearchNode fork, int thread, Choice choice) {
        if (fork.isWanted(thread)) {
            return true;
        }
        int index = fork.indexOf(choice);
        return index >= 0 && fork.isAsleep(index);
    }

    /// Whether a step happens after the step that ran or replaced the offer, or is of its thread and comes later.
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
            SearchNode step = stack.get(left[i]);
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
