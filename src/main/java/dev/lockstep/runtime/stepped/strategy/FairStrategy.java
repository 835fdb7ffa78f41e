package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;

/// One step each, in the order in which the threads were spawned; what time or chance makes goes last.
public final class FairStrategy implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        return NaturalChoice.isTimesTurn(point) ? NaturalChoice.earliest(point) : NaturalChoice.nextTurn(point);
    }
}
