package dev.lockstep.view.status;

/// Counts how often the window is drawn. Not safe for several threads.
final class FrameRate {
    private static final long SPAN_NANOS = 1_000_000_000L;

    private long began;
    private int counted;
    private int perSecond;

    /// Counts one frame drawn at `now`.
    ///
    /// @return whether [#perSecond] is new
    boolean count(long now) {
        if (began == 0) {
            began = now;
            return false;
        }
        counted++;
        long passed = now - began;
        if (passed < SPAN_NANOS) {
            return false;
        }
        perSecond = (int) Math.round(counted * 1e9 / passed);
        counted = 0;
        began = now;
        return true;
    }

    /// Frames in the last whole second.
    int perSecond() {
        return perSecond;
    }
}
