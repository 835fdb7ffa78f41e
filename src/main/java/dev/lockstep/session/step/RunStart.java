package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.trace.Trace;

/// The steps that a run has before a person makes a choice.
sealed interface RunStart {

    /// None.
    record Open() implements RunStart {}

    /// Those of a recorded run, which stands before its first step.
    record Recording(Trace trace) implements RunStart {}

    /// The choices of its first steps.
    ///
    /// @param step where it stands; after the last of them where it is more
    record Choices(Schedule schedule, int step) implements RunStart {
        /// It stands after the last of them.
        static Choices toTheEnd(Schedule schedule) {
            return new Choices(schedule, schedule.size());
        }
    }

    /// Those of a run of the partner, as far as each choice is enabled here too and runs the same operation. It stands
    /// where that run is shown or, if it does not go as far, after the last of them.
    ///
    /// @param hasFault whether the partner is the one with the fault
    record LikePartner(RunSoFar partner, boolean hasFault) implements RunStart {}
}
