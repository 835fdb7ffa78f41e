package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EventKind;

/// Something in the lanes worth finding again.
///
/// @param sentence what happened, for people
public record LaneMark(int step, ThreadId thread, EventKind kind, String sentence) {}
