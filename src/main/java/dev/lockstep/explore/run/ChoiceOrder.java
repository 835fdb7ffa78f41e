package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.ChoicePoint;

/// The order in which choices are tried: who ran goes on, then the others as they were spawned, and last what time or
/// chance makes, so that the first runs are short and look natural.
public final class ChoiceOrder {

    private ChoiceOrder() {}

    public static int[] order(ChoicePoint point) {
        var order = new int[point.size()];
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
