package dev.lockstep.session;

import java.util.Arrays;

/// The value that 99 of 100 of the last few hundred do not exceed. For the frame thread alone.
final class Quantile {

    private static final int KEPT = 512;
    /// How many new ones must come before it is worked out again.
    private static final int STALE = 8;

    private final long[] ring = new long[KEPT];
    private int count;
    private int since = STALE;
    private double known = Double.NaN;

    void saw(long value) {
        ring[count % KEPT] = value;
        // Stays a multiple apart, so that it never overflows.
        count = count == 2 * KEPT - 1 ? KEPT : count + 1;
        since++;
    }

    /// NaN while there is none.
    double p99() {
        if (since >= STALE && count > 0) {
            long[] sorted = Arrays.copyOf(ring, Math.min(count, KEPT));
            Arrays.sort(sorted);
            known = sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
            since = 0;
        }
        return known;
    }
}
