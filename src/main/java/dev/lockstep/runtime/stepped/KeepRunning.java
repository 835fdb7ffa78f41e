package dev.lockstep.runtime.stepped;

/// The thread that runs goes on until it cannot, or only looks at what nobody changes; then the first that can. What time or chance makes goes last.
public final class KeepRunning implements Strategy {

    @Override
    public int choose(ChoicePoint point) {
        if (Natural.isTimesTurn(point)) {
            return Natural.earliest(point);
        }
        if (Natural.isSpinning(point)) {
            return Natural.nextTurn(point);
        }
        for (int i = 0; i < point.size(); i++) {
            if (!point.isLate(i) && point.ordinal(i) == point.last()) {
                return i;
            }
        }
        return Natural.prompt(point, 0);
    }
}
