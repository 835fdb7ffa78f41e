package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;

/// Shared by the strategies that make a run look natural: choices of time come last, in the order of their due times,
/// and spurious wake-ups never: they may come and need not, so no thread may depend on one.
final class NaturalChoice {

    /// After so many steps without a change the running threads are taken to spin: time passes, other threads get a
    /// turn.
    private static final int SPIN = 100;

    private NaturalChoice() {}

    /// Whether a choice of time has its turn: when there is no other and, now and then, while threads spin.
    static boolean isTimesTurn(ChoicePoint point) {
        return point.prompt() == 0 || (isSpinning(point) && earliest(point) != Strategy.END);
    }

    /// Every hundredth step of those that follow one another without a change.
    static boolean isSpinning(ChoicePoint point) {
        return point.quiet() > 0 && point.quiet() % SPIN == 0;
    }

    /// The choice of time that is due first, of several the first; [Strategy#END] where there is none.
    static int earliest(ChoicePoint point) {
        int found = Strategy.END;
        for (int i = 0; i < point.size(); i++) {
            if (point.isLate(i) && !point.isChance(i) && (found < 0 || point.due(i) < point.due(found))) {
                found = i;
            }
        }
        return found;
    }

    /// The index of the choice at `place` among those that are not late.
    static int prompt(ChoicePoint point, int place) {
        int left = place;
        for (int i = 0; i < point.size(); i++) {
            if (!point.isLate(i) && left-- == 0) {
                return i;
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    /// The first choice that is not late of a thread spawned after the one that ran last; otherwise the first of all.
    static int nextTurn(ChoicePoint point) {
        for (int i = 0; i < point.size(); i++) {
            if (!point.isLate(i) && point.ordinal(i) > point.last()) {
                return i;
            }
        }
        return prompt(point, 0);
    }
}
