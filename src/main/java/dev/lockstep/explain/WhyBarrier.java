package dev.lockstep.explain;

import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.AbsentParties;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Why someone waits at a barrier.
final class WhyBarrier {

    private static final int MOST_TOLD = 3;

    private WhyBarrier() {}

    static List<String> waits(Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed, SinceWords since) {
        String waits = thread.id().name() + " waits at the gate " + since.of(thread.since());
        BarrierView.Exit exit = barrier.leaving().get(thread.id());
        if (exit != null) {
            boolean trapped = !barrier.hasGenerations() && !barrier.arrived().isEmpty();
            return trapped
                    ? trapped(snapshot, barrier, thread, timed, since)
                    : released(snapshot, barrier, thread, exit, timed, since);
        }
        ThreadId acting = barrier.acting();
        if (acting != null) {
            return List.of(waits + ": all " + barrier.parties() + " have come; " + acting.name() + " runs the action.");
        }
        List<String> said = new ArrayList<>();
        String nobody = timed ? "" : WhyLeft.nobody(snapshot, thread, "come");
        String must = nobody.isEmpty() ? "; " + missing(snapshot, barrier) : "";
        said.add(waits + ": " + come(barrier) + must + ".");
        if (!nobody.isEmpty()) {
            said.add(nobody);
        }
        return said;
    }

    /// How many are counted, and how many of them are there no more.
    private static String come(BarrierView barrier) {
        int counted = barrier.arrived().size() + barrier.ghosts().size();
        int gone = barrier.ghosts().size();
        String ofAll = counted + " of " + barrier.parties() + " ";
        return gone == 0
                ? ofAll + (counted == 1 ? "has" : "have") + " come"
                : ofAll + (counted == 1 ? "is" : "are") + " counted, and " + gone + " of them "
                        + (gone == 1 ? "is" : "are") + " gone";
    }

    /// Its round is over: on real threads it may have been woken, which nobody tells.
    private static List<String> released(
            Snapshot snapshot, BarrierView barrier, ThreadView thread, BarrierView.Exit exit, boolean timed,
            SinceWords since) {
        String waited = thread.id().name() + " waited at the gate " + since.of(thread.since()) + ": ";
        String over =
                switch (exit.fate()) {
                    case THROUGH -> barrier.isOpen() ? "it is open" : "its round is over";
                    case THROWN_OUT -> "the barrier broke";
                    case UNKNOWN -> "its round is over";
                };
        if (thread.standing().going() == Enabledness.UNKNOWN) {
            String error = exit.fate() == BarrierView.Fate.THROWN_OUT ? "it leaves with an error" : "it goes on";
            return List.of(waited + over + ", and " + error + " as soon as it has the lock.");
        }
        List<String> said = new ArrayList<>();
        said.add(waited + over + ", but nobody has woken it.");
        if (!timed) {
            said.addAll(WhyLeft.lastSignal(snapshot, thread, EngineLocks.trip(barrier.id()), since));
            said.addAll(WhyLeft.toDo(snapshot, thread, "wake it", null));
        }
        return said;
    }

    /// It was let through by a barrier without generations, and looked when somebody was counted for the next round.
    private static List<String> trapped(
            Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed, SinceWords since) {
        List<String> said = new ArrayList<>();
        said.add(thread.id().name() + " waits at the gate " + since.of(thread.since())
                + ": it was let through, but waits until the count is 0, and " + barrier.arrived().getFirst().name()
                + " came for the next round before it looked.");
        said.addAll(WhyLeft.lastSignal(snapshot, thread, EngineLocks.trip(barrier.id()), since));
        String nobody = timed ? "" : WhyLeft.nobody(snapshot, thread, "come");
        said.add(nobody.isEmpty()
                ? "Of the next round, " + come(barrier) + "; " + missing(snapshot, barrier) + "."
                : nobody);
        return said;
    }

    /// How many must still come, and what keeps those who could.
    private static String missing(Snapshot snapshot, BarrierView barrier) {
        AbsentParties absent = AbsentParties.of(snapshot, barrier);
        List<String> doing = absent.onTheirWay().stream()
                .map(snapshot::thread)
                .filter(Objects::nonNull)
                .limit(MOST_TOLD)
                .map(Activities::of)
                .toList();
        int missing = barrier.missing();
        int there = absent.onTheirWay().size();
        String must = missing + " must still come";
        if (absent.isEmpty()) {
            return must + ", and nobody else is left";
        }
        if (there == 0) {
            return must;
        }
        boolean tooFew = there < missing && !absent.mayReturn();
        String who = tooFew ? ", and only " + there + (there == 1 ? " is" : " are") + " left: " : "; on the way: ";
        return must + who + String.join(", ", doing) + (there > MOST_TOLD ? " …" : "");
    }
}
