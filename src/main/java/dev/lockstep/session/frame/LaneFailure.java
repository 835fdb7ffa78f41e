package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;

/// A failure in the lane of the thread that it is about.
///
/// @param sentence what went wrong, for people
public record LaneFailure(int step, ThreadId thread, String sentence) {}
