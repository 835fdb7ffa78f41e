package dev.lockstep.session.step;

import dev.lockstep.event.Recorded;
import dev.lockstep.session.Lanes;
import dev.lockstep.snapshot.Fold;
import dev.lockstep.snapshot.LaneHistory;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.trace.TraceStep;

/// The lanes by step around the playhead, made anew only where they changed.
final class LaneWindow {
    /// As many steps as lanes of some hundred pixels can show.
    private static final int WIDTH = 240;

    private Lanes lanes = new Lanes(Lanes.Unit.STEPS, 0, 0, java.util.List.of());
    private int way = -1;

    /// The lanes of `shown` with step `at` among them.
    Lanes around(Way shown, int at) {
        int to = Math.min(shown.last(), Math.max(WIDTH, (at / (WIDTH / 2) + 1) * (WIDTH / 2)));
        int from = Math.max(0, to - WIDTH);
        if (shown.id() != way || lanes.from() != from || lanes.to() != to) {
            lanes = draw(shown, from, to);
            way = shown.id();
        }
        return lanes;
    }

    private static Lanes draw(Way shown, int from, int to) {
        LaneHistory history = new LaneHistory(WIDTH + 1L);
        Snapshot snapshot = shown.at(from);
        for (var thread : snapshot.threads().values()) {
            history.after(new Recorded(0, from, thread.id(), new dev.lockstep.event.ThreadEvent.SleepEnded(false)), snapshot);
        }
        for (int number = from + 1; number <= to; number++) {
            TraceStep step = shown.step(number);
            snapshot = snapshot.atStep(number);
            for (Recorded recorded : step.events()) {
                snapshot = Fold.fold(snapshot, recorded);
                history.after(
                        new Recorded(recorded.sequence(), number, recorded.thread(), recorded.event()), snapshot);
            }
        }
        return new Lanes(Lanes.Unit.STEPS, from, to, history.view(to));
    }
}
