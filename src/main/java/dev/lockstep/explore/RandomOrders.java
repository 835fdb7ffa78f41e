package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.RandomOrder;
import org.jspecify.annotations.Nullable;

/// Every choice alike, by a seed; as many runs as one likes, some of them the same.
public final class RandomOrders implements SearchStrategy {

    private long seed;
    private RandomOrder order;

    public RandomOrders(long seed) {
        this.seed = seed;
        this.order = RandomOrder.mixed(seed);
    }

    @Override
    public @Nullable SearchStrategy anew() {
        return null;
    }

    @Override
    public boolean next() {
        order = RandomOrder.mixed(seed++);
        return true;
    }

    @Override
    public int choose(ChoicePoint point) {
        return order.choose(point);
    }

    @Override
    public @Nullable String leftOut() {
        return "random orders are never all";
    }
}
