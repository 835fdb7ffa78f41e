package dev.lockstep.view.explore;

import dev.lockstep.event.ThreadId;
import dev.lockstep.session.StepFrame;
import dev.lockstep.snapshot.Lane;
import dev.lockstep.snapshot.ThreadSign;

/// The sign a thread had after a step, read from the lanes of the run.
final class LineSigns {
    private LineSigns() {}

    /// Running, where the lanes do not reach that far.
    static ThreadSign of(StepFrame run, ThreadId thread, int step) {
        for (Lane lane : run.lanes().lanes()) {
            if (lane.thread().equals(thread)) {
                return at(lane, step);
            }
        }
        return ThreadSign.RUNNING;
    }

    private static ThreadSign at(Lane lane, int step) {
        for (int at = 0; at < lane.size(); at++) {
            if (step >= lane.from(at) && step < lane.to(at)) {
                return lane.sign(at);
            }
        }
        return lane.size() > 0 && step >= lane.to(lane.size() - 1) ? lane.sign(lane.size() - 1) : ThreadSign.RUNNING;
    }
}
