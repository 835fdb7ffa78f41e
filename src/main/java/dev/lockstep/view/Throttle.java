package dev.lockstep.view;

import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;

/// Hands a pane fewer frames than there are, since lists and tables need not change more often than they can be read; but
/// always the last one, which may be followed by none for a long time.
final class Throttle {
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
    void pulse(Shown newest, long ordinal, long now) {
        if (ordinal != last && now - shownAt >= nanos) {
            last = ordinal;
            shownAt = now;
            pane.show(newest);
        }
    }
}
