package dev.lockstep.session.headless;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.ReportedOutcome;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitsFor;
import java.util.ArrayList;
import java.util.List;

/// The deadlocks that a snapshot of real threads shows; no runtime reports those.
public final class VisibleDeadlocks {
    private VisibleDeadlocks() {}

    public static List<Alarm> alarms(Snapshot snapshot) {
        List<Alarm> alarms = new ArrayList<>();
        for (List<ThreadId> cycle : WaitsFor.of(snapshot).cycles()) {
            int since = 0;
            for (ThreadId thread : cycle) {
                ThreadView view = snapshot.thread(thread);
                since = view == null ? since : Math.max(since, view.since().step());
            }
            String sentence = Spoken.language().waitForEachOther(cycle);
            alarms.add(new Alarm(since, new ReportedOutcome.Described(OutcomeKind.DEADLOCK, sentence)));
        }
        return alarms;
    }
}
