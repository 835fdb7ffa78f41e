package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;

/// One step of a run, as people read it.
///
/// @param step its number, from 1
/// @param thread the thread that took it
/// @param choice as schedules write it, such as `A` or `A:timeout`
/// @param sentence the most telling of its events
/// @param sign the state of the thread after it
public record StepSentence(int step, ThreadId thread, String choice, String sentence, ThreadSign sign) {}
