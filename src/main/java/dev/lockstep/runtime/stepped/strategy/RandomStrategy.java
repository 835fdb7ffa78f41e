package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.Random;

/// Every choice with equal probability, by a seed. `java.util.Random`, because its numbers are laid down by its
/// documentation: the same seed gives the same run on every machine.
public final class RandomStrategy implements Strategy {

    private final Random random;
    private final boolean mixed;

    private RandomStrategy(long seed, boolean mixed) {
        this.random = new Random(spread(seed));
        this.mixed = mixed;
    }

    /// Seeds that are neighbours begin alike in `Random`; spread by the finalizer of SplitMix64 (Steele, Lea and Flood,
    /// *Fast splittable pseudorandom number generators*, OOPSLA 2014) they do not.
    private static long spread(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Takes choices of time or chance last.
    public static RandomStrategy natural(long seed) {
        return new RandomStrategy(seed, false);
    }

    /// Lets time-outs, sleepers and spurious wake-ups come at any moment; where nothing but a spurious wake-up can be
    /// chosen, it comes or does not, with equal probability.
    public static RandomStrategy mixed(long seed) {
        return new RandomStrategy(seed, true);
    }

    @Override
    public int choose(ChoicePoint point) {
        if (mixed) {
            boolean stuck = point.isOnlyChance() && random.nextBoolean();
            return stuck ? END : random.nextInt(point.size());
        }
        return NaturalChoice.isTimesTurn(point)
                ? NaturalChoice.earliest(point)
                : NaturalChoice.prompt(point, random.nextInt(point.prompt()));
    }
}
