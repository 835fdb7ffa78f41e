package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;

/// One step of a run, as people read it.
///
/// @param step its number, from 1
/// @param thread who took it
/// @param choice as schedules write it, such as `A` or `A:timeout`
/// @param sentence the most telling thing that it did
/// @param sign how the thread stood after it
public record StepSentence(int step, ThreadId thread, String choice, String sentence, ThreadSign sign) {}
