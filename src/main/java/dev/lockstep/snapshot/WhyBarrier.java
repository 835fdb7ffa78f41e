package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Why someone waits at a barrier.
final class WhyBarrier {

    private static final int MOST_TOLD = 3;

    private WhyBarrier() {}

    static List<String> waits(Snapshot snapshot, BarrierView barrier, ThreadView thread, Since since) {
        String who = thread.id().name();
        String when = since.of(thread.since());
        if (barrier.leaving().contains(thread.id())) {
            return List.of(who + " waited at the gate " + when
                    + ": it is open, and it goes on as soon as it has the lock.");
        }
        ThreadId acting = barrier.acting();
        if (acting != null) {
            return List.of(who + " waits at the gate " + when + ": all " + barrier.parties() + " have come; "
                    + acting.name() + " runs the action.");
        }
        return List.of(who + " waits at the gate " + when + ": " + barrier.arrived().size() + " of " + barrier.parties()
                + " have come; " + missing(snapshot, barrier) + ".");
    }

    /// Who has not come and what keeps them, as far as they have been seen before.
    private static String missing(Snapshot snapshot, BarrierView barrier) {
        Set<ThreadId> here = Set.copyOf(barrier.arrived());
        List<String> known = new ArrayList<>();
        for (ThreadId party : barrier.known().keySet()) {
            ThreadView view = snapshot.thread(party);
            if (!here.contains(party) && view != null && known.size() < Math.min(MOST_TOLD, barrier.missing())) {
                known.add(view.sign().isOver() ? Doing.of(view) + " and will not come" : Doing.of(view));
            }
        }
        int unknown = barrier.missing() - known.size();
        if (unknown > 0) {
            String more = known.isEmpty() ? "" : " more";
            known.add(unknown + more + (unknown == 1 ? " is" : " are") + " still to come");
        }
        return String.join(", ", known);
    }
}
