package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;

/// Round robin: one step each, in the order of the threads' spawns; choices of time or chance come last.
public final class FairStrategy implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        return NaturalChoice.isTimesTurn(point) ? NaturalChoice.earliest(point) : NaturalChoice.nextTurn(point);
    }
}
