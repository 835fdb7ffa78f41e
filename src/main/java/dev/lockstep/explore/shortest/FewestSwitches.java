package dev.lockstep.explore.shortest;

import dev.lockstep.explore.run.PartialOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Orders some steps of a run so that it switches least between threads.
///
/// A thread runs for as long as it can: more steps done can only enable more steps of others. So only the order of the
/// threads is searched, breadth first by the number of turns, and of two turns with the same set of steps done one is
/// kept.
final class FewestSwitches {

    /// After so many sets of steps the search is given up.
    static final int MOST = 20_000;

    private final PartialOrder order;
    /// The steps, in the order of the run, and for each the steps among them that happen before it.
    private final int[] steps;
    private final BitSet[] needs;
    private boolean gaveUp;

    /// The set of steps done, the thread that ran last, and the set before its turn.
    private record Done(BitSet steps, int thread, @Nullable Done before) {}

    /// @param steps closed under happens-before: all steps that happen before one of them are among them
    FewestSwitches(PartialOrder order, BitSet steps) {
        this.order = order;
        this.steps = steps.stream().toArray();
        this.needs = new BitSet[this.steps.length];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = new BitSet();
            for (int j = 0; j < i; j++) {
                if (order.happensBefore(this.steps[j], this.steps[i])) {
                    needs[i].set(j);
                }
            }
        }
    }

    /// The steps in an order with the fewest switches.
    ///
    /// @param most the largest number of switches of interest
    /// @return null where it takes more, or where finding out takes too long
    int @Nullable [] find(int most) {
        Set<BitSet> known = new HashSet<>();
        List<Done> level = List.of(new Done(new BitSet(), -1, null));
        for (int switches = -1; switches <= most && !level.isEmpty(); switches++) {
            ArrayList<Done> next = new ArrayList<Done>();
            for (Done done : level) {
                if (done.steps().cardinality() == steps.length) {
                    return written(done);
                }
                turns(done, known, next);
            }
            if (known.size() > MOST) {
                gaveUp = true;
                return null;
            }
            level = next;
        }
        return null;
    }

    /// Whether finding out took too long.
    boolean gaveUp() {
        return gaveUp;
    }

    private void turns(Done done, Set<BitSet> known, List<Done> next) {
        BitSet tried = new BitSet();
        for (int i = done.steps().nextClearBit(0); i < steps.length; i = done.steps().nextClearBit(i + 1)) {
            int thread = order.thread(steps[i]);
            if (!tried.get(thread)) {
                tried.set(thread);
                BitSet after = turn(done.steps(), thread);
                if (!after.equals(done.steps()) && known.add(after)) {
                    next.add(new Done(after, thread, done));
                }
            }
        }
    }

    /// The set of steps done once `thread` has run as far as it can.
    private BitSet turn(BitSet before, int thread) {
        BitSet after = (BitSet) before.clone();
        for (int i = before.nextClearBit(0); i < steps.length; i++) {
            if (!after.get(i) && order.thread(steps[i]) == thread) {
                BitSet left = (BitSet) needs[i].clone();
                left.andNot(after);
                if (!left.isEmpty()) {
                    break;
                }
                after.set(i);
            }
        }
        return after;
    }

    private int[] written(Done last) {
        ArrayList<Done> turns = new ArrayList<Done>();
        for (Done done = last; done.before() != null; done = done.before()) {
            turns.addFirst(done);
        }
        int[] written = new int[steps.length];
        int filled = 0;
        for (Done turn : turns) {
            BitSet fresh = (BitSet) turn.steps().clone();
            fresh.andNot(before(turn));
            for (int i = fresh.nextSetBit(0); i >= 0; i = fresh.nextSetBit(i + 1)) {
                written[filled++] = steps[i];
            }
        }
        return written;
    }

    private static BitSet before(Done turn) {
        Done before = turn.before();
        return before == null ? new BitSet() : before.steps();
    }
}
