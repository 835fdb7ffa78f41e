package dev.lockstep.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens at a barrier. All are recorded under the barrier's lock.
public sealed interface BarrierEvent extends EngineEvent {

    /// What broke a barrier.
    enum Cause {
        /// A party's limit passed.
        TIMED_OUT,
        /// A party was interrupted.
        INTERRUPTED,
        /// Someone called `abort`.
        ABORTED,
        /// Someone called `reset` while parties waited.
        RESET,
        /// The action threw.
        ACTION_FAILED
    }

    /// How this implementation is built; the first event of a barrier that deviates from the pattern.
    ///
    /// @param generations whether a party waits for the end of the generation in which it arrived
    /// @param forgets whether a party that leaves without having passed is no longer counted as arrived
    record Made(EngineId engine, boolean generations, boolean forgets) implements BarrierEvent {

        /// How a barrier is built that records no [Made]: by the pattern.
        public static Made asThePatternAsks(EngineId engine) {
            return new Made(engine, true, true);
        }
    }

    /// A statement of the whole state, made when the barrier opens and after events were lost.
    ///
    /// @param generation counted from 0
    /// @param arrived the parties that wait in this generation, in order of arrival
    /// @param leaving the parties that may leave and have not yet: released by a trip, or of a generation that broke
    /// @param broken what broke it, or null
    record Stated(
            EngineId engine,
            int parties,
            long generation,
            List<ThreadId> arrived,
            List<ThreadId> leaving,
            @Nullable Cause broken)
            implements
                BarrierEvent {

        public Stated {
            arrived = List.copyOf(arrived);
            leaving = List.copyOf(leaving);
        }
    }

    /// The recording thread arrived.
    ///
    /// @param index how many parties were still to come after it, as `CyclicBarrier` counts: the last gets 0
    record Arrived(EngineId engine, long generation, int index) implements BarrierEvent {}

    /// The last party is here and begins the action, which the others wait for.
    record ActionBegan(EngineId engine, long generation) implements BarrierEvent {}

    /// The action ended.
    record ActionEnded(EngineId engine, long generation, @Nullable Fault fault) implements BarrierEvent {}

    /// All parties of this generation may go through, and the next generation begins.
    record Tripped(EngineId engine, long generation) implements BarrierEvent {}

    /// The recording thread goes through.
    record Passed(EngineId engine, long generation) implements BarrierEvent {}

    /// The barrier broke; all waiting parties leave with an error.
    record Broke(EngineId engine, long generation, Cause cause) implements BarrierEvent {}

    /// The recording thread leaves a generation that broke.
    record LeftBroken(EngineId engine, long generation, Cause cause) implements BarrierEvent {}

    /// The recording thread was turned away at once because the barrier is broken.
    record TurnedAway(EngineId engine, long generation) implements BarrierEvent {}

    /// The barrier is whole again.
    ///
    /// @param generation the one that begins
    record Reset(EngineId engine, long generation) implements BarrierEvent {}
}
