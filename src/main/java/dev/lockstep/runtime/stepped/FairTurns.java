package dev.lockstep.runtime.stepped;

/// One step each, in the order in which the threads were spawned; what time or chance makes goes last.
public final class FairTurns implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        return Natural.isTimesTurn(point) ? Natural.earliest(point) : Natural.nextTurn(point);
    }
}
