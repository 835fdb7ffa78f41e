package dev.lockstep.snapshot;

import java.util.Arrays;
import java.util.OptionalLong;

/// A histogram of times with logarithmic buckets, sixteen to each power of two, so that a quantile is right to within one
/// sixteenth at any size. (The layout of Gil Tene's HdrHistogram, at one fixed precision.)
final class WaitTimes {

    private static final int SUB_BITS = 4;
    private static final int SUB = 1 << SUB_BITS;

    private final int[] counts = new int[(Long.SIZE - SUB_BITS) * SUB];
    private int total;

    void add(long nanos) {
        counts[bucket(Math.max(0, nanos))]++;
        total++;
    }

    void addAll(WaitTimes other) {
        if (other.total > 0) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            total += other.total;
        }
    }

    void clear() {
        if (total > 0) {
            Arrays.fill(counts, 0);
            total = 0;
        }
    }

    /// The upper end of the bucket below which `share` of the times lie; empty where there are none.
    OptionalLong quantile(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < counts.length && total > 0; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return OptionalLong.of(highest(i));
            }
        }
        return OptionalLong.empty();
    }

    private static int bucket(long value) {
        if (value < SUB) {
            return (int) value;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(value) - SUB_BITS;
        return (shift + 1) * SUB + (int) (value >>> shift) - SUB;
    }

    private static long highest(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = bucket / SUB - 1;
        long top = bucket % SUB + (long) SUB;
        return ((top + 1) << shift) - 1;
    }
}
