package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.PartyView.Way;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Work;
import java.util.HashSet;
import java.util.Set;

/// Who has passed and not yet gone on.
///
/// A party that passes goes on to its next work at once, faster than anyone could see; so it is shown at the right for
/// the first part of that work.
///
/// @param open whether a generation is just going through
record BarrierPlaces(Set<ThreadId> passed, boolean open) {

    private static final double SHARE_SHOWN = 0.4;
    private static final long LONGEST_SHOWN_NANOS = 400_000_000L;

    static BarrierPlaces of(Snapshot snapshot, BarrierView barrier, long nanos) {
        Set<ThreadId> passed = new HashSet<>();
        if (barrier.broken() == null) {
            passed.addAll(barrier.leaving());
        }
        boolean open = !passed.isEmpty();
        for (PartyView party : barrier.known().values()) {
            ThreadView thread = snapshot.thread(party.id());
            PartyView.Left last = party.last();
            boolean through = last != null && last.way() == Way.PASSED;
            if (through && thread != null && !barrier.arrived().contains(party.id()) && stillThere(thread, nanos)) {
                passed.add(party.id());
            }
        }
        return new BarrierPlaces(passed, open);
    }

    private static boolean stillThere(ThreadView thread, long nanos) {
        Work work = thread.sleep();
        if (work == null) {
            return true;
        }
        double shown = Math.min(LONGEST_SHOWN_NANOS, work.lengthNanos() * SHARE_SHOWN);
        return nanos - work.beganNanos() < shown;
    }
}
