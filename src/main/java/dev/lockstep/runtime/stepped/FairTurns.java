package dev.lockstep.runtime.stepped;

/// One step each, in the order in which the threads were spawned; what time or chance makes goes last.
public final class FairTurns implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        if (point.prompt() == 0) {
            return Natural.earliest(point);
        }
        for (int i = 0; i < point.size(); i++) {
            if (!point.isLate(i) && point.ordinal(i) > point.last()) {
                return i;
            }
        }
        return Natural.prompt(point, 0);
    }
}
