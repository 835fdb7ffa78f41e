package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.ChoicePoint;

/// The order in which choices are tried: the running thread first, then the others in the order of their spawns, and
/// last choices of time or chance, so that the first runs are short and look natural.
public final class ChoiceOrder {

    private ChoiceOrder() {}

    public static int[] order(ChoicePoint point) {
        int[] order = new int[point.size()];
        int filled = 0;
        for (int rank = 0; rank < 4; rank++) {
            for (int i = 0; i < order.length; i++) {
                if (rank(point, i) == rank) {
                    order[filled++] = i;
                }
            }
        }
        return order;
    }

    private static int rank(ChoicePoint point, int index) {
        boolean another = point.ordinal(index) != point.last();
        return (point.isLate(index) ? 2 : 0) + (another ? 1 : 0);
    }
}
