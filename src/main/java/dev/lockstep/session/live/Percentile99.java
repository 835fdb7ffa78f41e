package dev.lockstep.session.live;

import java.util.Arrays;

/// The 99th percentile of the last [#KEPT] values: what 99 of 100 of them do not exceed. For the frame thread alone.
final class Percentile99 {

    private static final int KEPT = 512;
    private final long[] ring = new long[KEPT];
    private int count;
    private boolean stale;
    private double known = Double.NaN;

    void saw(long value) {
        ring[count % KEPT] = value;
        // Stays a multiple apart, so that it never overflows.
        count = count == 2 * KEPT - 1 ? KEPT : count + 1;
        stale = true;
    }

    /// The percentile; NaN while there is no value.
    double value() {
        if (stale) {
            long[] sorted = Arrays.copyOf(ring, Math.min(count, KEPT));
            Arrays.sort(sorted);
            known = sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
            stale = false;
        }
        return known;
    }
}
