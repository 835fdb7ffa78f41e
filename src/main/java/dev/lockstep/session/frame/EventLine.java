package dev.lockstep.session.frame;

import dev.lockstep.snapshot.EventKind;

/// An event as a line of the list of events.
///
/// @param sequence its number within the run
/// @param step the step it was part of; 0 before the first, and in a live session
/// @param nanos when it happened, in nanoseconds since the run began
/// @param kind the kind by which the list is filtered
/// @param sentence who did what
public record EventLine(long sequence, int step, long nanos, EventKind kind, String sentence) {}
