package dev.lockstep.snapshot.fold;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.BarrierView.Exit;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/// Folds a barrier's events.
final class BarrierFold {

    private static final int MOST_KNOWN = 256;

    private BarrierFold() {}

    static void fold(SnapshotBuilder draft, BarrierEvent event) {
        BarrierView known = draft.barriers.get(event.engine());
        BarrierView barrier = known == null ? unseen(event.engine()) : known;
        BarrierView then = switch (event) {
            case BarrierEvent.Made made -> barrier.with(made);
            case BarrierEvent.Stated stated -> restate(draft, barrier, stated);
            case BarrierEvent.Arrived(_, long generation, int index) ->
                meet(arrived(barrier, generation, index, draft.who), draft.who);
            case BarrierEvent.ActionBegan(_, long generation) -> {
                draft.put(draft.me().entering(new EngineWork.InAction(barrier.id(), generation, draft.now)));
                yield barrier.acting(draft.who);
            }
            case BarrierEvent.ActionEnded(_, _, var fault) -> {
                draft.put(leave(draft.me(), barrier.id()).threw(fault));
                yield barrier.acting(null);
            }
            case BarrierEvent.Tripped(_, long generation) -> barrier.opened(generation + 1, null, Fate.THROUGH);
            case BarrierEvent.Passed(_, long generation) ->
                left(draft, barrier, PartyView.Way.PASSED, generation, null);
            case BarrierEvent.Broke(_, long generation, var cause) ->
                gaveUp(cause)
                        ? givenUp(draft, broken(barrier, generation, cause), generation, cause)
                        : broken(barrier, generation, cause);
            case BarrierEvent.LeftBroken(_, long generation, var cause) ->
                left(draft, barrier, leavesBy(draft.who, barrier, generation, cause), generation, cause);
            case BarrierEvent.TurnedAway(_, long generation) ->
                left(draft, barrier, PartyView.Way.TURNED_AWAY, generation, barrier.broken());
            case BarrierEvent.Reset(_, long generation) -> barrier.opened(generation, null, Fate.THROWN_OUT);
        };
        draft.barriers = draft.barriers.plus(then.id(), then);
    }

    private static BarrierView unseen(EngineId id) {
        return new BarrierView(
                id, 0, 0, TreePVector.empty(), OrderedPMap.empty(), null, null, OrderedPMap.empty(),
                TreePVector.empty(), BarrierEvent.Made.asThePatternAsks(id), -1);
    }

    private static BarrierView broken(BarrierView barrier, long generation, Cause cause) {
        return barrier.opened(generation, cause, Fate.THROWN_OUT);
    }

    private static BarrierView arrived(BarrierView barrier, long generation, int index, ThreadId who) {
        BarrierView current = generation == barrier.generation()
                ? barrier
                : barrier.opened(generation, null, Fate.UNKNOWN);
        if (!current.made().forgets() && current.arrived().contains(who)) {
            // It gave up unseen and is a ghost.
            current = current.haunted(who);
        }
        // Where no statement was seen, the number of parties follows from the index.
        int parties = current.parties() > 0 ? current.parties() : current.arrived().size() + 1 + index;
        return current.coming(parties, current.arrived().minus(who).plus(who), current.leaving().minus(who));
    }

    private static BarrierView left(
            SnapshotBuilder draft, BarrierView barrier, PartyView.Way way, long generation, @Nullable Cause cause) {
        PartyView party = new PartyView(draft.who, new PartyView.Left(way, generation, cause, draft.now));
        boolean haunts = way == PartyView.Way.GAVE_UP && !barrier.made().forgets();
        // A thread that leaves is no longer at the barrier, also where the trip's event was lost or a flawed barrier
        // made none.
        return (haunts ? barrier.haunted(draft.who) : barrier)
                .coming(
                        barrier.parties(),
                        barrier.arrived().minus(draft.who),
                        barrier.leaving().minus(draft.who))
                .knowing(trimmed(barrier.known().plus(party.id(), party)));
    }

    /// Whether the cause is that a party gave up.
    private static boolean gaveUp(Cause cause) {
        return cause == Cause.TIMED_OUT || cause == Cause.INTERRUPTED;
    }

    /// A party that breaks the barrier by giving up is remembered as one that gave up.
    private static BarrierView givenUp(SnapshotBuilder draft, BarrierView barrier, long generation, Cause cause) {
        PartyView.Left gave = new PartyView.Left(PartyView.Way.GAVE_UP, generation, cause, draft.now);
        return barrier.knowing(trimmed(barrier.known().plus(draft.who, new PartyView(draft.who, gave))));
    }

    private static PartyView.Way leavesBy(ThreadId who, BarrierView barrier, long generation, Cause cause) {
        PartyView known = barrier.known().get(who);
        PartyView.Left last = known == null ? null : known.last();
        boolean itself = last != null && last.way() == PartyView.Way.GAVE_UP && last.generation() == generation;
        // A flawed barrier does not break when a party gives up, and goes on counting it.
        return itself || (!barrier.made().forgets() && gaveUp(cause)) ? PartyView.Way.GAVE_UP : PartyView.Way.BROKEN;
    }

    private static BarrierView meet(BarrierView barrier, ThreadId who) {
        return barrier.known().containsKey(who)
                ? barrier
                : barrier.knowing(trimmed(barrier.known().plus(who, new PartyView(who, null))));
    }

    private static PMap<ThreadId, PartyView> trimmed(PMap<ThreadId, PartyView> known) {
        return known.size() <= MOST_KNOWN
                ? known
                : known.minus(known.keySet().iterator().next());
    }

    private static BarrierView restate(SnapshotBuilder draft, BarrierView barrier, BarrierEvent.Stated stated) {
        BarrierView then = new BarrierView(
                barrier.id(),
                stated.parties(),
                stated.generation(),
                TreePVector.from(stated.arrived()),
                leaving(draft, barrier, stated),
                stated.broken(),
                acting(draft, barrier, stated),
                barrier.known(),
                TreePVector.empty(),
                barrier.made(),
                draft.now.sequence());
        for (ThreadId party : stated.arrived()) {
            then = meet(then, party);
        }
        return then;
    }

    /// A statement does not say how the leaving parties leave: that is known only where their trip or break was seen.
    private static PMap<ThreadId, Exit> leaving(
            SnapshotBuilder draft, BarrierView barrier, BarrierEvent.Stated stated) {
        PMap<ThreadId, Exit> leaving = OrderedPMap.empty();
        for (ThreadId party : stated.leaving()) {
            Exit seen = draft.isGapless(barrier) ? barrier.leaving().get(party) : null;
            leaving = leaving.plus(party, seen == null ? new Exit(Fate.UNKNOWN, stated.generation()) : seen);
        }
        return leaving;
    }

    /// A statement does not say which thread runs the action: that is known only in the generation in which it was seen
    /// to begin.
    private static @Nullable ThreadId acting(SnapshotBuilder draft, BarrierView barrier, BarrierEvent.Stated stated) {
        ThreadId acting = barrier.acting();
        boolean goesOn = stated.generation() == barrier.generation() && stated.broken() == null;
        if (acting == null || goesOn) {
            return acting;
        }
        ThreadView thread = draft.known(acting);
        if (thread != null) {
            draft.put(leave(thread, barrier.id()));
        }
        return null;
    }

    private static ThreadView leave(ThreadView thread, EngineId barrier) {
        return thread.leaving(
                inside -> inside instanceof EngineWork.InAction(var id, _, _) && id.equals(barrier));
    }
}
