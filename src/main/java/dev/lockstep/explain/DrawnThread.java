package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;

/// A thread in a picture.
///
/// @param canGo whether it is enabled
public record DrawnThread(ThreadId thread, ThreadSign sign, boolean canGo) {}
