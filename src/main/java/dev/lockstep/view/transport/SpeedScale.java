package dev.lockstep.view.transport;

import java.util.Locale;

/// Between the place of the speed slider's thumb, from -1 to 1, and the speed: a tenth, real time in the middle, ten times.
final class SpeedScale {
    /// So near to the middle, real time is meant.
    private static final double DETENT = 0.04;

    private SpeedScale() {}

    static double speed(double position) {
        return Math.abs(position) < DETENT ? 1 : Math.pow(10, position);
    }

    static double position(double speed) {
        return Math.log10(speed);
    }

    static String text(double speed) {
        if (speed == 1) {
            return "1× real time";
        }
        return String.format(Locale.ROOT, speed < 1 ? "%.2f×" : "%.1f×", speed);
    }
}
