package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.trace.Trace;

/// The steps that a run has before a person makes a choice.
sealed interface RunStart {

    /// None.
    record Open() implements RunStart {}

    /// Those of a recorded run, which stands before its first step.
    record Recording(Trace trace) implements RunStart {}

    /// The choices of its first steps.
    ///
    /// @param atEnd whether it stands after the last of them, not before the first
    record Choices(Schedule schedule, boolean atEnd) implements RunStart {}
}
