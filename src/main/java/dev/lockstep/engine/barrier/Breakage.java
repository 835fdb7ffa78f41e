package dev.lockstep.engine.barrier;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;

/// What broke a generation.
///
/// @param by the thread that broke the generation: it aborted or reset, timed out, was interrupted, or ran the action
/// @param fault what the action threw, where it was the action
record Breakage(BarrierEvent.Cause cause, ThreadId by, @Nullable Fault fault) {

    Breakage(BarrierEvent.Cause cause, ThreadId by) {
        this(cause, by, null);
    }

    @Override
    public String toString() {
        return switch (cause) {
            case TIMED_OUT -> "the limit of " + by + " passed";
            case INTERRUPTED -> by + " was interrupted";
            case ABORTED -> by + " called abort";
            case RESET -> by + " called reset";
            case ACTION_FAILED -> "the action failed in " + by + ": " + fault;
        };
    }
}
