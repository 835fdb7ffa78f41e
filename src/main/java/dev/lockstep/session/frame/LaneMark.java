package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EventKind;

/// A mark in the lanes: a failure, or an engine's event worth finding again.
///
/// @param sentence what happened, for people
public record LaneMark(int step, ThreadId thread, EventKind kind, String sentence) {}
