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
import org.jspecify.annotations.Nullable;

/// Why a thread waits at a barrier.
final class WhyBarrier {

    private static final int MOST_TOLD = 3;

    private WhyBarrier() {}

    static List<Reason> waits(Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed) {
        BarrierView.Exit exit = barrier.leaving().get(thread.id());
        if (exit != null) {
            boolean trapped = !barrier.hasGenerations() && !barrier.arrived().isEmpty();
            return trapped
                    ? trapped(snapshot, barrier, thread, timed)
                    : released(snapshot, barrier, thread, exit, timed);
        }
        ThreadId acting = barrier.acting();
        if (acting != null) {
            return List.of(new Reason.ActionRuns(thread.id(), thread.since(), barrier.parties(), acting));
        }
        Reason nobody = nobody(snapshot, thread, timed);
        Reason.Missing missing = nobody == null ? missing(snapshot, barrier) : null;
        Reason waits = new Reason.AtGate(thread.id(), thread.since(), counted(barrier), missing);
        return nobody == null ? List.of(waits) : List.of(waits, nobody);
    }

    private static @Nullable Reason nobody(Snapshot snapshot, ThreadView thread, boolean timed) {
        return timed ? null : WhyLeft.nobody(snapshot, thread, Reason.Deed.Plain.COME_TO_THE_GATE);
    }

    private static Reason.Counted counted(BarrierView barrier) {
        int gone = barrier.ghosts().size();
        return new Reason.Counted(barrier.parties(), barrier.arrived().size() + gone, gone);
    }

    /// Its round is over: on real threads it may have been woken, which is not recorded.
    private static List<Reason> released(
            Snapshot snapshot, BarrierView barrier, ThreadView thread, BarrierView.Exit exit, boolean timed) {
        boolean unwoken = thread.standing().going().isTold();
        Reason.Ground over = new Reason.Ground.RoundOver(exit.fate(), barrier.isOpen());
        List<Reason> found = new ArrayList<>();
        found.add(new Reason.Ready(thread.id(), thread.since(), over, unwoken));
        if (unwoken && !timed) {
            found.addAll(WhyLeft.lastSignal(snapshot, thread, EngineLocks.trip(barrier.id())));
            found.addAll(WhyLeft.toDo(snapshot, thread, Reason.Deed.Plain.WAKE_IT, null));
        }
        return found;
    }

    /// It was let through by a barrier without generations, but read the count when another party of the next round was
    /// already counted.
    private static List<Reason> trapped(Snapshot snapshot, BarrierView barrier, ThreadView thread, boolean timed) {
        List<Reason> found = new ArrayList<>();
        found.add(new Reason.Trapped(thread.id(), thread.since(), barrier.arrived().getFirst()));
        found.addAll(WhyLeft.lastSignal(snapshot, thread, EngineLocks.trip(barrier.id())));
        Reason nobody = nobody(snapshot, thread, timed);
        found.add(nobody == null ? new Reason.NextRound(counted(barrier), missing(snapshot, barrier)) : nobody);
        return found;
    }

    /// The parties that must still come, and why they have not.
    private static Reason.Missing missing(Snapshot snapshot, BarrierView barrier) {
        AbsentParties absent = AbsentParties.of(snapshot, barrier);
        List<ThreadView> doing = absent.onTheirWay().stream()
                .map(snapshot::thread)
                .filter(Objects::nonNull)
                .limit(MOST_TOLD)
                .toList();
        int left = absent.onTheirWay().size();
        boolean tooFew = left < barrier.missing() && !absent.mayReturn();
        return new Reason.Missing(barrier.missing(), absent.isEmpty(), left, tooFew, doing);
    }
}
