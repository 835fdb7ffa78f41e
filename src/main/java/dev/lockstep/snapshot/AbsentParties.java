package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;

/// The threads that could still arrive in the present round of a barrier. A barrier does not know its parties: any
/// living script thread may be one, also one that will never come.
///
/// @param onTheirWay the living threads that are not at the barrier
/// @param mayReturn whether there may be more: a thread that is just leaving the barrier may come again, and so may a
///     party that can give up at a barrier that goes on counting it
public record AbsentParties(List<ThreadId> onTheirWay, boolean mayReturn) {

    public AbsentParties {
        onTheirWay = List.copyOf(onTheirWay);
    }

    /// The absent parties of `barrier`.
    public static AbsentParties of(Snapshot snapshot, BarrierView barrier) {
        List<ThreadId> onTheirWay = new ArrayList<>();
        boolean mayReturn = false;
        for (ThreadView thread : snapshot.threads().values()) {
            if (thread.role() != Role.SCRIPT || thread.sign().isOver() || thread.standing().isAtItsEnd(thread.id())) {
                continue;
            }
            boolean counted = barrier.arrived().contains(thread.id());
            if (counted || barrier.leaving().containsKey(thread.id()) || justLeft(snapshot, barrier, thread)) {
                // A party that gives up breaks the round, unless the barrier is a flawed one.
                mayReturn |= !(counted && barrier.made().forgets()) && !isTrapped(thread);
            } else {
                onTheirWay.add(thread.id());
            }
        }
        return new AbsentParties(onTheirWay, mayReturn);
    }

    /// Whether no thread is left that could come.
    public boolean isEmpty() {
        return onTheirWay.isEmpty() && !mayReturn;
    }

    /// Whether only a signal would end its wait.
    private static boolean isTrapped(ThreadView thread) {
        return thread.activity() instanceof Activity.Waiting
                && !thread.isWoken()
                && thread.standing().going() == Enabledness.NO;
    }

    /// Whether it has left the barrier, and still holds the barrier's lock.
    private static boolean justLeft(Snapshot snapshot, BarrierView barrier, ThreadView thread) {
        LockView gate = snapshot.lock(EngineLocks.gate(barrier.id()));
        Moment since = gate.heldSince();
        PartyView party = barrier.known().get(thread.id());
        PartyView.Left last = party == null ? null : party.last();
        return thread.id().equals(gate.holder())
                && since != null
                && last != null
                && last.at().sequence() > since.sequence();
    }
}
