package dev.lockstep.session.frame;

/// How far the recording of a live run has come.
///
/// @param events how many events were kept
/// @param full whether no more are kept, because there are as many as can be
public record RecordingState(long events, boolean full) {}
