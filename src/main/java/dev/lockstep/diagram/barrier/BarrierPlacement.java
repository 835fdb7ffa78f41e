package dev.lockstep.diagram.barrier;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The place of each party at a barrier; a thread in none of them is on its way.
///
/// A party is at the gate until it has left: after the barrier tripped it stands there until it has woken, taken the
/// lock of the gate and released it. Its next work begins at once, too soon to be seen; so it is shown at the right for
/// the first part of that work.
///
/// @param gate the parties at the gate: those of a tripped or broken round that have not left, and those that wait, in
///     this order; who holds the lock of the gate and is not counted is not among them
/// @param passed the parties that have passed
/// @param gaveUp the parties that left because their limit passed, or they were interrupted
/// @param ghosts the parties that left, and are counted all the same
/// @param leaving the parties at the gate that are to leave, and how each does
/// @param open whether the parties of a tripped round are leaving
record BarrierPlacement(
        List<ThreadId> gate,
        Set<ThreadId> passed,
        Set<ThreadId> gaveUp,
        List<ThreadId> ghosts,
        Map<ThreadId, BarrierView.Exit> leaving,
        boolean open) {

    private static final double SHARE_SHOWN = 0.4;
    private static final long LONGEST_SHOWN_NANOS = 400_000_000L;

    BarrierPlacement {
        gate = List.copyOf(gate);
        ghosts = List.copyOf(ghosts);
    }

    static BarrierWords words() {
        return Spoken.language().stage().barrier();
    }

    static BarrierPlacement of(Snapshot snapshot, BarrierView barrier, long nanos) {
        Set<ThreadId> gate = new LinkedHashSet<>(barrier.leaving().keySet());
        gate.addAll(barrier.arrived());
        LockView lock = snapshot.lock(EngineLocks.gate(barrier.id()));
        Map<ThreadId, BarrierView.Exit> leaving = new LinkedHashMap<>(barrier.leaving());
        goingOut(barrier, lock, leaving);
        gate.addAll(leaving.keySet());
        // A flawed barrier has no event for every party that leaves.
        gate.removeIf(party -> !isInside(snapshot.thread(party), party, lock));
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
                        // Such a party is on its way again, with a word for how it left.
                    }
                }
            }
        }
        List<ThreadId> ghosts = new ArrayList<>(barrier.ghosts());
        barrier.arrived().stream().filter(party -> !gate.contains(party)).forEach(ghosts::add);
        leaving.keySet().retainAll(gate);
        boolean open = barrier.isOpen() && leaving.values().stream().anyMatch(barrier::isOpenFor);
        return new BarrierPlacement(List.copyOf(gate), passed, gaveUp, ghosts, leaving, open);
    }

    /// Whether the party holds the lock of the gate, or waits there, or was woken and must take that lock again. Of the
    /// last a state about which a question is open says no more than what its next step is.
    private static boolean isInside(@Nullable ThreadView thread, ThreadId party, LockView lock) {
        return party.equals(lock.holder())
                || lock.waiting().containsKey(party)
                || (thread != null && thread.standing().takesAgain(lock.id()));
    }

    /// Adds the party that was let go and still holds the lock of the gate: it is leaving until it gives that back.
    private static void goingOut(BarrierView barrier, LockView lock, Map<ThreadId, BarrierView.Exit> leaving) {
        ThreadId holder = lock.holder();
        Moment since = lock.heldSince();
        PartyView party = holder == null ? null : barrier.known().get(holder);
        PartyView.Left last = party == null ? null : party.last();
        if (holder != null
                && since != null
                && last != null
                && last.at().sequence() >= since.sequence()
                && !barrier.arrived().contains(holder)) {
            BarrierView.Fate fate = switch (last.way()) {
                case PASSED -> BarrierView.Fate.THROUGH;
                case BROKEN -> BarrierView.Fate.THROWN_OUT;
                case GAVE_UP, TURNED_AWAY -> BarrierView.Fate.UNKNOWN;
            };
            leaving.putIfAbsent(holder, new BarrierView.Exit(fate, last.generation()));
        }
    }

    /// Whether the thread holds the lock of the gate. Who does so and is not counted stands at no place of the gate.
    static boolean holdsTheLock(Snapshot snapshot, BarrierView barrier, ThreadView thread) {
        return thread.id().equals(snapshot.lock(EngineLocks.gate(barrier.id())).holder());
    }

    /// What is said of those who left before their round was over.
    static String gaveUp(BarrierView barrier, Set<ThreadId> those) {
        boolean interrupted = false;
        boolean others = false;
        for (ThreadId one : those) {
            PartyView party = barrier.known().get(one);
            PartyView.Left last = party == null ? null : party.last();
            boolean wasInterrupted = last != null && last.cause() == Cause.INTERRUPTED;
            interrupted |= wasInterrupted;
            others |= !wasInterrupted;
        }
        BarrierWords words = words();
        return !interrupted ? words.gaveUp() : others ? words.gaveUpInterrupted() : words.interrupted();
    }

    /// Who stands at one place of the gate.
    ///
    /// @param party null where nobody stands there
    /// @param ghost counted from 0, the ghost that is drawn there; -1 where there is none
    record Spot(@Nullable ThreadId party, int ghost) {

        static final Spot EMPTY = new Spot(null, -1);
    }

    /// Who stands where at a gate with so many places. Each thread has a place of its own as long as there are enough,
    /// so that none moves when another leaves; otherwise they stand in the order in which they came.
    ///
    /// @param threads all there are, in the order of their places
    List<Spot> spots(int places, List<ThreadView> threads) {
        Spot[] spots = new Spot[Math.max(places, gate.size() + ghosts.size())];
        Arrays.fill(spots, Spot.EMPTY);
        List<ThreadId> order = threads.size() <= places ? threads.stream().map(ThreadView::id).toList() : gate;
        gate.forEach(party -> spots[order.indexOf(party)] = new Spot(party, -1));
        for (int ghost = 0; ghost < ghosts.size(); ghost++) {
            int own = order.indexOf(ghosts.get(ghost));
            int at = own >= 0 && spots[own].equals(Spot.EMPTY) ? own : free(spots);
            spots[at] = new Spot(null, ghost);
        }
        return List.of(spots);
    }

    private static int free(Spot[] spots) {
        int at = 0;
        while (!spots[at].equals(Spot.EMPTY)) {
            at++;
        }
        return at;
    }

    /// Whether the party waits for the lock of the gate to arrive, or has it for that; one that leaves has released it.
    private static boolean comesAgain(ThreadView thread, LockView lock) {
        return lock.waiting().containsKey(thread.id())
                || thread.standing().isBefore(lock.id())
                || thread.id().equals(lock.holder());
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
