package dev.lockstep.runtime.stepped;

/// What strategies share that let a run look natural: what time or chance makes comes last, in the order of time.
final class Natural {

    private Natural() {}

    /// The late choice that is due first; of several, the first.
    static int earliest(ChoicePoint point) {
        int found = 0;
        for (int i = 1; i < point.size(); i++) {
            if (point.due(i) < point.due(found)) {
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
}
