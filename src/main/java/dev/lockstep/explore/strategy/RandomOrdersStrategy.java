package dev.lockstep.explore.strategy;

import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import org.jspecify.annotations.Nullable;

/// Every choice with equal probability, by a seed; any number of runs, some of them the same.
public final class RandomOrdersStrategy implements SearchStrategy {

    private long seed;
    private RandomStrategy order;

    public RandomOrdersStrategy(long seed) {
        this.seed = seed;
        this.order = RandomStrategy.mixed(seed);
    }

    @Override
    public @Nullable SearchStrategy anew() {
        return null;
    }

    @Override
    public boolean next() {
        order = RandomStrategy.mixed(seed++);
        return true;
    }

    @Override
    public int choose(ChoicePoint point) {
        return order.choose(point);
    }

    @Override
    public StopReason leftOut() {
        return new StopReason.RandomOrders();
    }
}
