package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.Complaints;
import dev.lockstep.session.Policy;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;

/// A run that has just begun.
///
/// @param complaint why it is not quite what was asked for, in one line; empty where it is
record Begun(Playhead playhead, String complaint) {

    /// Begins a run of `scenario`.
    ///
    /// @param policy who decides where nothing else does
    /// @throws IllegalArgumentException if there is neither a program nor a recording
    static Begun of(Scenario scenario, Start start, long seed, Policy policy) {
        return switch (start) {
            case Start.Open() -> new Begun(atStart(scenario, "seed " + seed, seed, policy), "");
            case Start.Recording(Trace trace) -> again(scenario, trace, seed);
            case Start.Choices(Schedule schedule, boolean atEnd) -> by(scenario, schedule, atEnd, seed, policy);
        };
    }

    private static Playhead atStart(Scenario scenario, String order, long seed, Policy policy) {
        TraceHeader header = new TraceHeader(scenario.id(), scenario.text(), true, order);
        return Playhead.atStart(Bounds.program(scenario), header, seed, policy);
    }

    private static Begun again(Scenario scenario, Trace trace, long seed) {
        Program program = scenario.program();
        if (!trace.header().simulated() || program == null) {
            return new Begun(Playhead.recorded(trace, program), "");
        }
        try {
            return new Begun(Playhead.verifying(program, trace, seed), "");
        } catch (IllegalArgumentException | Playhead.CannotGoOn differs) {
            return new Begun(
                    Playhead.recorded(trace, program),
                    "This scenario does not make the recorded run again, which can only be looked at: "
                            + Complaints.line(differs));
        }
    }

    private static Begun by(Scenario scenario, Schedule schedule, boolean atEnd, long seed, Policy policy) {
        Playhead playhead = atStart(scenario, "schedule", seed, policy);
        String misfit = playhead.follow(schedule);
        if (!atEnd) {
            playhead.backTo(0);
        }
        return new Begun(playhead, misfit.isEmpty() ? "" : "This schedule does not fit the scenario: " + misfit);
    }
}
