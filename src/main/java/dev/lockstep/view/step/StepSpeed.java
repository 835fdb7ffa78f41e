package dev.lockstep.view.step;

import java.util.Locale;

/// Between the place of the slider's thumb and the speed of a run that is left to itself: each place doubles it.
final class StepSpeed {
    private StepSpeed() {}

    static double of(double position) {
        return Math.pow(2, Math.rint(position));
    }

    static String text(double speed) {
        return String.format(Locale.ROOT, speed == Math.rint(speed) ? "%.0f×" : "%s×", speed);
    }
}
