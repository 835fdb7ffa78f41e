package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;

/// Keeps to the running thread until it blocks or spins; then takes the first that is enabled. Choices of time or
/// chance come last.
public final class KeepRunningStrategy implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        if (NaturalChoice.isTimesTurn(point)) {
            return NaturalChoice.earliest(point);
        }
        if (NaturalChoice.isSpinning(point)) {
            return NaturalChoice.nextTurn(point);
        }
        for (int i = 0; i < point.size(); i++) {
            if (!point.isLate(i) && point.ordinal(i) == point.last()) {
                return i;
            }
        }
        return NaturalChoice.prompt(point, 0);
    }
}
