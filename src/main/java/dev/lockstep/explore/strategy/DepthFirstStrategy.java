package dev.lockstep.explore.strategy;

import dev.lockstep.explore.run.ChoiceOrder;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.ChoicePoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every order, one after another, equivalent ones too; optionally only those with few pre-emptions.
///
/// A *pre-emption* is a switch away from a thread that was enabled other than by time or chance (Musuvathi and Qadeer,
/// *Iterative context bounding*, PLDI 2007). There is no reduction, so within the bound no order is left out.
public final class DepthFirstStrategy implements SearchStrategy {

    private final int most;
    private final List<Level> stack = new ArrayList<>();
    private boolean begun;
    private boolean cut;

    /// The choices at one depth, in the order in which they are tried.
    private static final class Level {

        private final int[] order;
        /// For each, whether it is a pre-emption.
        private final boolean[] switches;
        /// The number of pre-emptions before this depth.
        private final int before;
        /// The index of the choice under way.
        private int at;

        private Level(int[] order, boolean[] switches, int before) {
            this.order = order;
            this.switches = switches;
            this.before = before;
        }

        int spent() {
            return before + (switches[at] ? 1 : 0);
        }
    }

    /// Without a bound.
    public DepthFirstStrategy() {
        this(Integer.MAX_VALUE);
    }

    /// @param most the most pre-emptions
    public DepthFirstStrategy(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the most pre-emptions are " + most + ", that must not be negative");
        }
        this.most = most;
    }

    @Override
    public SearchStrategy anew() {
        return new DepthFirstStrategy(most);
    }

    @Override
    public boolean next() {
        if (!begun) {
            begun = true;
            return true;
        }
        while (!stack.isEmpty()) {
            if (goesOn(stack.getLast())) {
                return true;
            }
            stack.removeLast();
        }
        return false;
    }

    private boolean goesOn(Level level) {
        while (++level.at < level.order.length) {
            if (level.spent() <= most) {
                return true;
            }
            cut = true;
        }
        return false;
    }

    @Override
    public int choose(ChoicePoint point) {
        int depth = point.step() - 1;
        if (depth == stack.size()) {
            stack.add(level(point));
        }
        Level level = stack.get(depth);
        return level.order[level.at];
    }

    private Level level(ChoicePoint point) {
        int[] order = ChoiceOrder.order(point);
        // The running thread is first, if it is enabled other than by time or chance.
        boolean goesOn = point.ordinal(order[0]) == point.last() && !point.isLate(order[0]);
        boolean[] switches = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            switches[i] = goesOn && point.ordinal(order[i]) != point.last();
        }
        return new Level(order, switches, stack.isEmpty() ? 0 : stack.getLast().spent());
    }

    @Override
    public @Nullable StopReason leftOut() {
        return cut ? new StopReason.PreemptionBound(most) : null;
    }
}
