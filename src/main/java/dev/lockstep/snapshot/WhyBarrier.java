package dev.lockstep.snapshot;

import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Why someone waits at a barrier.
final class WhyBarrier {

    private static final int MOST_TOLD = 3;

    private WhyBarrier() {}

    static List<String> waits(Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed, Since since) {
        String waits = thread.id().name() + " waits at the gate " + since.of(thread.since());
        if (barrier.leaving().contains(thread.id())) {
            return open(snapshot, barrier, thread, timed, since);
        }
        ThreadId acting = barrier.acting();
        if (acting != null) {
            return List.of(waits + ": all " + barrier.parties() + " have come; " + acting.name() + " runs the action.");
        }
        String come = waits + ": " + barrier.arrived().size() + " of " + barrier.parties() + " have come";
        List<String> left = timed ? List.of() : WhyLeft.toDo(snapshot, thread, "come", Role.SCRIPT);
        boolean nobody = left.stream().anyMatch(sentence -> sentence.startsWith("Nobody"));
        return nobody
                ? List.of(come + ".", left.getFirst())
                : List.of(come + "; " + missing(snapshot, barrier) + ".");
    }

    /// The gate is open for it: on real threads it may have been woken, which nobody tells.
    private static List<String> open(
            Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed, Since since) {
        String waited = thread.id().name() + " waited at the gate " + since.of(thread.since()) + ": it is open, ";
        if (thread.standing().going() == Going.UNKNOWN) {
            return List.of(waited + "and it goes on as soon as it has the lock.");
        }
        List<String> said = new ArrayList<>();
        said.add(waited + "but nobody has woken it.");
        if (!timed) {
            said.addAll(WhyLeft.lastSignal(snapshot, thread, EngineLocks.trip(barrier.id()), since));
            said.addAll(WhyLeft.toDo(snapshot, thread, "wake it", null));
        }
        return said;
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
