package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.trace.Trace;

/// What a run begins with, before a person has it go another way.
sealed interface RunStart {

    /// Nothing is decided.
    record Open() implements RunStart {}

    /// A run that was recorded; it stands before its first step.
    record Recording(Trace trace) implements RunStart {}

    /// The choices of its first steps.
    ///
    /// @param atEnd whether it stands after the last of them, not before the first
    record Choices(Schedule schedule, boolean atEnd) implements RunStart {}
}
