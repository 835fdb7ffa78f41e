package dev.lockstep.view;

/// Hands a pane fewer frames than there are: lists and tables need not change more often than they can be read.
final class Throttle implements FramePane {
    private final FramePane pane;
    private final long nanos;
    private long shownAt = Long.MIN_VALUE;

    /// @param perSecond how many frames a second the pane gets at most
    Throttle(FramePane pane, int perSecond) {
        this.pane = pane;
        nanos = 1_000_000_000L / perSecond;
    }

    @Override
    public void show(Shown shown) {
        long now = System.nanoTime();
        if (shownAt == Long.MIN_VALUE || now - shownAt >= nanos) {
            shownAt = now;
            pane.show(shown);
        }
    }
}
