package dev.lockstep.session.step;

/// What the session does by itself until somebody asks for something else.
///
/// @param stop where it ends
///
/// @param atPace whether one step at a time, at the set speed; otherwise as fast as it can
record RunTarget(StopPredicate stop, boolean atPace) {}
