package dev.lockstep.view;

import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;

/// Hands a pane fewer frames than there are, since lists and tables need not change more often than they can be read; but
/// always the last one, which may be followed by none for a long time.
final class Throttle {
    /// Whoever takes a step waits for it, so every pane follows at once; a run by itself may go faster than it is read.
    private static final long STEPPING_NANOS = 1_000_000_000L / 30;

    private final FramePane pane;
    private final long nanos;
    private long last;
    private long shownAt;

    /// @param perSecond how many frames a second the pane gets at most
    Throttle(FramePane pane, int perSecond) {
        this.pane = pane;
        nanos = 1_000_000_000L / perSecond;
    }

    /// Shows `newest`, the frame of this ordinal, if it is new to the pane and the pane is due at `now`, the time of the
    /// animation timer.
    void pulse(DrawnFrame newest, long ordinal, long now) {
        long apart = newest.frame().stepped() != null ? Math.min(nanos, STEPPING_NANOS) : nanos;
        if (ordinal != last && now - shownAt >= apart) {
            last = ordinal;
            shownAt = now;
            pane.show(newest);
        }
    }
}
