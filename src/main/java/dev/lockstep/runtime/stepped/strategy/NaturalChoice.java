package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;

/// What strategies share that let a run look natural: what time makes comes last, in the order of time, and what chance
/// makes never, for a wake-up without a cause may come and need not: it is nobody's rescue.
final class NaturalChoice {

    /// So many steps without a change, and the threads that run are taken to spin: time passes, others get a turn.
    private static final int SPIN = 100;

    private NaturalChoice() {}

    /// Whether what time makes has its turn: when nothing else can be chosen and, now and then, while threads only look at
    /// what nobody changes.
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

    /// The choice that is not late with this place among those that are not.
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
