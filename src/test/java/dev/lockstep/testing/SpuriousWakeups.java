package dev.lockstep.testing;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.util.Random;
import java.util.stream.IntStream;

/// Any order, in which now and then a waiter wakes without a cause. What depends on that is wrong: every wait is in a
/// loop.
final class SpuriousWakeups implements Strategy {

    private static final int ONE_IN = 8;

    private final Random random;
    private final Strategy otherwise;

    SpuriousWakeups(long seed) {
        this.random = new Random(seed);
        this.otherwise = RandomStrategy.natural(seed);
    }

    @Override
    public int choose(ChoicePoint point) {
        int[] causeless = IntStream.range(0, point.size())
                .filter(choice -> point.due(choice) == Long.MAX_VALUE)
                .toArray();
        if (causeless.length > 0 && random.nextInt(ONE_IN) == 0) {
            return causeless[random.nextInt(causeless.length)];
        }
        return otherwise.choose(point);
    }
}
