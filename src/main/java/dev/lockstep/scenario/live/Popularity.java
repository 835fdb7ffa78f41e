package dev.lockstep.scenario.live;

import java.util.Arrays;

/// Which of `keys` is asked for next: the n-th in proportion to `1 / n^skew` (Zipf's law). Immutable.
final class Popularity {

    private final double[] sums;

    Popularity(int keys, double skew) {
        sums = new double[keys];
        double sum = 0;
        for (int i = 0; i < keys; i++) {
            sum += Math.pow(i + 1.0, -skew);
            sums[i] = sum;
        }
    }

    /// The number of the key, from 0.
    ///
    /// @param dice from 0 to 1, 1 excluded
    int pick(double dice) {
        int found = Arrays.binarySearch(sums, dice * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }
}
