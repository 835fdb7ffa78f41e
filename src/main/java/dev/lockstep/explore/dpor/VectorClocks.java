package dev.lockstep.explore.dpor;

import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.runtime.stepped.Choice;
import java.util.List;

/// The happens-before relation of the steps of the run on the stack, by vector clocks (Fidge 1988; Mattern 1989): a
/// step happens before a later one if both are of one thread, if it spawned or woke the other's thread, if they
/// conflict, or if both feed one property; and transitively.
public final class VectorClocks implements PartialOrder {

    private final FootprintTable footprints;
    private final List<SearchNode> stack;

    public VectorClocks(FootprintTable footprints, List<SearchNode> stack) {
        this.footprints = footprints;
        this.stack = stack;
    }

    /// Sets the clocks of the steps from this one on; those before are unchanged.
    public void set(int from) {
        for (int step = from; step < stack.size(); step++) {
            setOne(step);
        }
    }

    private void setOne(int step) {
        SearchNode node = stack.get(step);
        int thread = node.thread();
        int[] clock = before(node, thread);
        node.number = clock[thread] + 1;
        for (int m = step - 1; m >= 0; m--) {
            SearchNode other = stack.get(m);
            if (clock[other.thread()] < other.number && conflict(other, node)) {
                join(clock, other.clock);
            }
        }
        clock[thread] = node.number;
        node.clock = clock;
    }

    /// Whether the order of two steps of the run matters.
    boolean conflict(SearchNode first, SearchNode second) {
        return footprints.conflict(first.touch(), second.touch()) || (first.fed() & second.fed()) != 0;
    }

    /// The clock of the steps that happen before the next operation of `thread` at `node`.
    int[] before(SearchNode node, int thread) {
        int[] clock = new int[node.next.length];
        int since = node.since[thread];
        if (since >= 0) {
            join(clock, stack.get(since).clock);
            if (stack.get(since).thread() != thread) {
                for (int m = since - 1; m >= 0; m--) {
                    if (stack.get(m).thread() == thread) {
                        join(clock, stack.get(m).clock);
                        break;
                    }
                }
            }
        }
        return clock;
    }

    static void join(int[] clock, int[] other) {
        int length = Math.min(clock.length, other.length);
        for (int thread = 0; thread < length; thread++) {
            if (clock[thread] < other[thread]) {
                clock[thread] = other[thread];
            }
        }
    }

    @Override
    public int steps() {
        return stack.size();
    }

    @Override
    public int thread(int step) {
        return stack.get(step).thread();
    }

    @Override
    public Choice choice(int step) {
        SearchNode node = stack.get(step);
        return node.choices[node.chosen];
    }

    @Override
    public boolean happensBefore(int one, int other) {
        SearchNode first = stack.get(one);
        int[] clock = stack.get(other).clock;
        return first.thread() < clock.length && clock[first.thread()] >= first.number;
    }
}
