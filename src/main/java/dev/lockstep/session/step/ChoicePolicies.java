package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.session.frame.ChooserPolicy;

/// What each policy would choose.
///
/// Chance is asked at every step, also where it is overruled, so that what it says follows from the seed and the steps
/// before, however often and from where the run was made again: left to itself, a run with a seed is always the same.
final class ChoicePolicies {
    private final RandomStrategy random;
    private final Strategy fair = new FairStrategy();
    private final Strategy keepRunning = new KeepRunningStrategy();
    private int byChance;

    ChoicePolicies(long seed) {
        random = RandomStrategy.natural(seed);
    }

    /// To be called exactly once for each step, before anything else.
    void reach(ChoicePoint point) {
        byChance = random.choose(point);
    }

    /// What `policy` would choose at the point that was reached.
    int choose(ChoicePoint point, ChooserPolicy policy) {
        return switch (policy) {
            case RANDOM -> byChance;
            case FAIR -> fair.choose(point);
            case KEEP_RUNNING -> keepRunning.choose(point);
        };
    }
}
