package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;

/// Who could still come to a barrier and be counted in the round that fills. A barrier does not know its parties: any
/// script thread that has not ended may be one, also one that will never come.
///
/// @param onTheirWay the threads that live and are not at the gate
/// @param mayReturn whether there are more: someone who is just leaving the gate may come again, and so may whoever can
///     go away from a barrier that counts it all the same
public record AbsentParties(List<ThreadId> onTheirWay, boolean mayReturn) {

    public AbsentParties {
        onTheirWay = List.copyOf(onTheirWay);
    }

    /// Who is absent from `barrier`.
    public static AbsentParties of(Snapshot snapshot, BarrierView barrier) {
        List<ThreadId> onTheirWay = new ArrayList<>();
        boolean mayReturn = false;
        for (ThreadView thread : snapshot.threads().values()) {
            if (thread.role() != Role.SCRIPT || thread.sign().isOver() || thread.standing().isAtItsEnd(thread.id())) {
                continue;
            }
            boolean counted = barrier.arrived().contains(thread.id());
            if (counted || barrier.leaving().containsKey(thread.id()) || justLeft(snapshot, barrier, thread)) {
                // Whoever goes away before a round is over breaks it, unless the barrier is a flawed one.
                mayReturn |= !(counted && barrier.made().forgets()) && !isTrapped(thread);
            } else {
                onTheirWay.add(thread.id());
            }
        }
        return new AbsentParties(onTheirWay, mayReturn);
    }

    /// Whether nobody is left who could come.
    public boolean isEmpty() {
        return onTheirWay.isEmpty() && !mayReturn;
    }

    /// Whether it waits, and nothing but a signal would end that.
    private static boolean isTrapped(ThreadView thread) {
        return thread.activity() instanceof Activity.Waiting
                && !thread.isWoken()
                && thread.standing().going() == Enabledness.NO;
    }

    /// Whether it has left the barrier, and holds the gate lock still.
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
