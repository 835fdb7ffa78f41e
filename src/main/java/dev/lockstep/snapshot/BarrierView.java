package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.BarrierEvent.Made;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The state of a barrier after an event.
///
/// @param generation counted from 0
/// @param arrived the threads that arrived in this generation, in order of arrival
/// @param leaving the threads whose round is over and that have not left yet, in order of arrival, with how each leaves
/// @param broken what broke it, or null
/// @param acting the thread that runs the action, or null
/// @param known every thread ever seen at the barrier, with how it last left; a barrier does not know its parties, so
///     before the first round there are none
/// @param ghosts the threads that gave up and are still counted in this generation, once for each time; only of an
///     implementation that does not forget them
/// @param made how the implementation is built
/// @param statedAt the number of the event since which no event was missing
public record BarrierView(
        EngineId id,
        int parties,
        long generation,
        PVector<ThreadId> arrived,
        PMap<ThreadId, Exit> leaving,
        @Nullable Cause broken,
        @Nullable ThreadId acting,
        PMap<ThreadId, PartyView> known,
        PVector<ThreadId> ghosts,
        Made made,
        long statedAt) {

    /// How a party leaves that has not left yet.
    public enum Fate {
        /// A trip released it.
        THROUGH,
        /// It leaves with an error, because its generation broke.
        THROWN_OUT,
        /// Its trip or break was not seen.
        UNKNOWN
    }

    /// The exit of a party whose round is over.
    ///
    /// @param generation the generation in which it arrived, as far as that was seen
    public record Exit(Fate fate, long generation) {}

    /// How many parties are still to come in this generation, as the implementation counts them.
    public int missing() {
        return Math.max(0, parties - arrived.size() - ghosts.size());
    }

    /// Whether the last round has tripped, and a party may still pass. Without generations, the next arrival shuts the
    /// gate.
    public boolean isOpen() {
        boolean counted = !arrived.isEmpty() || !ghosts.isEmpty();
        return broken == null && (hasGenerations() || !counted) && leaving.values().stream().anyMatch(this::isOpenFor);
    }

    /// Whether this is an exit from the round that tripped last.
    public boolean isOpenFor(Exit exit) {
        return exit.fate() == Fate.THROUGH && exit.generation() == generation - 1;
    }

    /// Whether a party waits for the end of the generation in which it arrived.
    public boolean hasGenerations() {
        return made.generations();
    }

    /// Whether `party` only has to be woken, as its round is over. Not in a barrier without generations that counts the
    /// next round: there it waits for the others of that.
    public boolean owesWakeUp(ThreadId party) {
        return leaving.containsKey(party) && (hasGenerations() || arrived.isEmpty());
    }

    /// This view after a trip, a break or a reset: the arrived parties may leave.
    public BarrierView opened(long nextGeneration, @Nullable Cause cause, Fate fate) {
        PMap<ThreadId, Exit> nextLeaving = leaving;
        for (ThreadId party : arrived) {
            nextLeaving = nextLeaving.plus(party, new Exit(fate, generation));
        }
        return new BarrierView(
                id, parties, nextGeneration, TreePVector.empty(), nextLeaving, cause, null, known,
                TreePVector.empty(), made, statedAt);
    }

    public BarrierView coming(int ofParties, PVector<ThreadId> nextArrived, PMap<ThreadId, Exit> nextLeaving) {
        return new BarrierView(
                id, ofParties, generation, nextArrived, nextLeaving, broken, acting, known, ghosts, made, statedAt);
    }

    public BarrierView acting(@Nullable ThreadId next) {
        return new BarrierView(id, parties, generation, arrived, leaving, broken, next, known, ghosts, made, statedAt);
    }

    public BarrierView knowing(PMap<ThreadId, PartyView> next) {
        return new BarrierView(
                id, parties, generation, arrived, leaving, broken, acting, next, ghosts, made, statedAt);
    }

    public BarrierView with(Made how) {
        return new BarrierView(
                id, parties, generation, arrived, leaving, broken, acting, known, ghosts, how, statedAt);
    }

    /// This view with one more ghost.
    public BarrierView haunted(ThreadId gone) {
        return new BarrierView(
                id, parties, generation, arrived, leaving, broken, acting, known, ghosts.plus(gone), made, statedAt);
    }
}
