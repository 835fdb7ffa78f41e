package dev.lockstep.session.step;

import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.history.BranchHistory;

/// The lanes by step: of the whole run or, where that is long, of the steps around the playhead. Made anew only where they
/// changed.
final class LaneWindow {
    /// As many steps as can be told apart on a line as wide as a window.
    private static final int WIDTH = 600;

    private record Made(BranchHistory way, int last, LiveLanes lanes) {}

    private Made made;

    LaneWindow(BranchHistory shown) {
        this.made = draw(shown, 0, 0);
    }

    /// The lanes of `shown` with step `at` among them.
    LiveLanes around(BranchHistory shown, int at) {
        // The window moves by halves of itself, so that lanes stand still while the playhead goes.
        int half = WIDTH / 2;
        int to = Math.min(shown.last(), Math.max(2, at / half + 1) * half);
        int from = Math.max(0, to - WIDTH);
        if (made.way() != shown || made.last() != to || made.lanes().from() != from) {
            made = draw(shown, from, to);
        }
        return made.lanes();
    }

    private static Made draw(BranchHistory shown, int from, int to) {
        int end = Math.min(to, shown.last());
        return new Made(
                shown,
                end,
                new LiveLanes(LiveLanes.Unit.STEPS, from, end, shown.timeline().lanes(from, end + 1)));
    }
}
