package dev.lockstep.scenario.live;

import java.util.Arrays;

/// Zipf's law: which of `keys` keys is asked for next, the n-th in proportion to `1 / n^skew`. Immutable.
final class ZipfDistribution {

    private final double[] cumulative;

    ZipfDistribution(int keys, double skew) {
        cumulative = new double[keys];
        double sum = 0;
        for (int i = 0; i < keys; i++) {
            sum += Math.pow(i + 1.0, -skew);
            cumulative[i] = sum;
        }
    }

    /// The number of the key, from 0.
    ///
    /// @param uniform from 0 to 1, 1 excluded
    int sample(double uniform) {
        int found = Arrays.binarySearch(cumulative, uniform * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
    }
}
