package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;

/// A thread that has been seen at a barrier.
///
/// @param last how it last left, or null where it has not left yet
public record PartyView(ThreadId id, @Nullable Left last) {

    /// How a party left.
    public enum Way {
        /// It went through.
        PASSED,
        /// It gave up: its limit passed, or it was interrupted.
        GAVE_UP,
        /// It left a generation that another thread broke.
        BROKEN,
        /// It was refused at once, because the barrier was broken.
        TURNED_AWAY
    }

    /// How a party left, and when.
    ///
    /// @param cause what had broken the generation; null where the party passed, or where unknown
    public record Left(Way way, long generation, @Nullable Cause cause, Moment at) {}
}
