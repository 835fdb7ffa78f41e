package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepSign;

/// A step in the lane of the thread that took it.
///
/// @param object what it was done to, with the value that was read or written, such as `x = 0`; empty where there is
///     none
/// @param sentence the most telling of its events
public record LaneMark(int step, ThreadId thread, StepSign sign, String object, String sentence) {}
