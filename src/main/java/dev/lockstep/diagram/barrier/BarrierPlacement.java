package dev.lockstep.diagram.barrier;

import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who stands where at a barrier; whoever is not named here is on its way.
///
/// A party is at the gate until it has left: one that was let through stands there until it has woken, taken the lock
/// of the gate and given it back. Then it goes on to its next work at once, faster than anyone could see; so it is
/// shown at the right for the first part of that work.
///
/// @param gate who is at the gate: those who were let through or thrown out and have not left, those who wait, and who
///     has the gate's lock, in this order
/// @param passed who has gone through
/// @param gaveUp who has gone away because its time was over, or it was interrupted
/// @param ghosts who has gone away, and is counted all the same
/// @param leaving who of those at the gate is to leave, with how
/// @param open whether a round is just going through
record BarrierPlacement(
        List<ThreadId> gate, Set<ThreadId> passed, Set<ThreadId> gaveUp, List<ThreadId> ghosts,
        Map<ThreadId, BarrierView.Exit> leaving, boolean open) {

    private static final double SHARE_SHOWN = 0.4;
    private static final long LONGEST_SHOWN_NANOS = 400_000_000L;

    BarrierPlacement {
        gate = List.copyOf(gate);
        ghosts = List.copyOf(ghosts);
    }

    static BarrierPlacement of(Snapshot snapshot, BarrierView barrier, long nanos) {
        Set<ThreadId> gate = new LinkedHashSet<>(barrier.leaving().keySet());
        gate.addAll(barrier.arrived());
        LockView lock = snapshot.lock(EngineLocks.gate(barrier.id()));
        if (lock.holder() != null) {
            gate.add(lock.holder());
        }
        // A flawed barrier does not tell of everyone who goes away.
        gate.removeIf(party -> !party.equals(lock.holder()) && !lock.waiting().containsKey(party));
        Set<ThreadId> passed = new HashSet<>();
        Set<ThreadId> gaveUp = new HashSet<>();
        for (PartyView party : barrier.known().values()) {
            ThreadView thread = snapshot.thread(party.id());
            PartyView.Left last = party.last();
            if (last != null
                    && thread != null
                    && !gate.contains(party.id())
                    && stillThere(thread, nanos)
                    && !comesAgain(thread, lock)) {
                switch (last.way()) {
                    case PASSED -> passed.add(party.id());
                    case GAVE_UP -> gaveUp.add(party.id());
                    case BROKEN, TURNED_AWAY -> {
                        // It is on its way again, with a word that tells.
                    }
                }
            }
        }
        List<ThreadId> ghosts = new ArrayList<>(barrier.ghosts());
        barrier.arrived().stream().filter(party -> !gate.contains(party)).forEach(ghosts::add);
        Map<ThreadId, BarrierView.Exit> leaving = new LinkedHashMap<>(barrier.leaving());
        leaving.keySet().retainAll(gate);
        boolean open = barrier.isOpen() && leaving.values().stream().anyMatch(barrier::isOpenFor);
        return new BarrierPlacement(List.copyOf(gate), passed, gaveUp, ghosts, leaving, open);
    }

    /// Whether it stands before the lock of the gate; whoever leaves has given it back.
    private static boolean comesAgain(ThreadView thread, LockView lock) {
        return lock.waiting().containsKey(thread.id()) || thread.standing().isBefore(lock.id());
    }

    private static boolean stillThere(ThreadView thread, long nanos) {
        TimedWork work = thread.sleep();
        if (work == null) {
            return true;
        }
        double shown = Math.min(LONGEST_SHOWN_NANOS, work.lengthNanos() * SHARE_SHOWN);
        return nanos - work.beganNanos() < shown;
    }
}
