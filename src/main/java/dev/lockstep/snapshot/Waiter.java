package dev.lockstep.snapshot;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.ThreadId;

/// A thread that waits on a condition.
///
/// @param timed whether it will give up at a deadline
public record Waiter(ThreadId thread, ConditionId condition, boolean timed, Moment since) {}
