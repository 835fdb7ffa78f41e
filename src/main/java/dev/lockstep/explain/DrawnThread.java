package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;

/// A thread as a picture shows it.
///
/// @param canGo whether it can be chosen to go next
public record DrawnThread(ThreadId thread, ThreadSign sign, boolean canGo) {}
