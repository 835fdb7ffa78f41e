package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.FairTurns;
import dev.lockstep.runtime.stepped.KeepRunning;
import dev.lockstep.runtime.stepped.RandomOrder;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.session.Policy;

/// What each policy would choose.
///
/// Chance is asked at every step, also where it is overruled, so that what it says follows from the seed and the steps
/// before, however often and from where the run was made again: left to itself, a run with a seed is always the same.
final class Deciders {
    private final RandomOrder random;
    private final Strategy fair = new FairTurns();
    private final Strategy keepRunning = new KeepRunning();
    private int byChance;

    Deciders(long seed) {
        random = RandomOrder.natural(seed);
    }

    /// To be called exactly once for each step, before anything else.
    void reach(ChoicePoint point) {
        byChance = random.choose(point);
    }

    /// What `policy` would choose at the point that was reached.
    int choose(ChoicePoint point, Policy policy) {
        return switch (policy) {
            case RANDOM -> byChance;
            case FAIR -> fair.choose(point);
            case KEEP_RUNNING -> keepRunning.choose(point);
        };
    }
}
