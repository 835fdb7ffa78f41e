package dev.lockstep.session;

/// An event as people read it.
///
/// @param sequence its number within the run
/// @param nanos when it happened, in nanoseconds since the run began
/// @param sentence who did what
public record Told(long sequence, long nanos, String sentence) {}
