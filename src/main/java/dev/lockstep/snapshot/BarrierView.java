package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.BarrierEvent.Made;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A barrier as it stands.
///
/// @param generation counted from 0
/// @param arrived who has come in this generation, in order of arrival
/// @param leaving whose round is over and who has not left yet, in order of arrival, with how it is to leave
/// @param broken what broke it, or null
/// @param acting who runs the action, or null
/// @param known who has ever been seen here, with how it last left; a barrier does not know its parties, so before the
///     first round nobody is known
/// @param ghosts who has gone away and is still counted in this generation, once for each time; only where the
///     implementation does not forget them
/// @param made how the implementation that runs is made
/// @param statedAt the number of the event from which on this is known without a gap
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

    /// How a party is to leave that has not left yet.
    public enum Fate {
        /// A trip lets it through.
        THROUGH,
        /// A break throws it out.
        THROWN_OUT,
        /// That was not seen.
        UNKNOWN
    }

    /// A way out for a party whose round is over.
    ///
    /// @param generation the one in which it arrived, as far as that was seen
    public record Exit(Fate fate, long generation) {}

    /// How many parties are still to come in this generation, as the implementation counts them.
    public int missing() {
        return Math.max(0, parties - arrived.size() - ghosts.size());
    }

    /// Whether the round that was over last has tripped, and somebody may still go through. Where there are no
    /// generations, the next to arrive shuts the gate.
    public boolean isOpen() {
        boolean counted = !arrived.isEmpty() || !ghosts.isEmpty();
        return broken == null && (hasGenerations() || !counted) && leaving.values().stream().anyMatch(this::isOpenFor);
    }

    /// Whether this is a way out of the round that tripped last.
    public boolean isOpenFor(Exit exit) {
        return exit.fate() == Fate.THROUGH && exit.generation() == generation - 1;
    }

    /// Whether a party waits for the end of the generation in which it arrived.
    public boolean hasGenerations() {
        return made.generations();
    }

    /// As it is when whoever had come may leave: after a trip, a break or a reset.
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

    /// With one more that is counted though it has gone.
    public BarrierView haunted(ThreadId gone) {
        return new BarrierView(
                id, parties, generation, arrived, leaving, broken, acting, known, ghosts.plus(gone), made, statedAt);
    }
}
