package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.frame.ChooserPolicy;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;

/// A run that has just begun.
///
/// @param complaint why it is not quite what was asked for, in one line; empty where it is
record BegunRun(Playhead playhead, String complaint) {

    /// Begins a run of `scenario`.
    ///
    /// @param policy who decides where nothing else does
    /// @throws IllegalArgumentException if there is neither a program nor a recording
    static BegunRun of(Scenario scenario, RunStart start, long seed, ChooserPolicy policy) {
        return switch (start) {
            case RunStart.Open() -> new BegunRun(atStart(scenario, "seed " + seed, seed, policy), "");
            case RunStart.Recording(Trace trace) -> again(scenario, trace, seed);
            case RunStart.Choices(Schedule schedule, boolean atEnd) -> by(scenario, schedule, atEnd, seed, policy);
        };
    }

    private static Playhead atStart(Scenario scenario, String order, long seed, ChooserPolicy policy) {
        TraceHeader header = new TraceHeader(scenario.id(), scenario.text(), true, order);
        return Playhead.atStart(RunBounds.program(scenario), header, seed, policy);
    }

    private static BegunRun again(Scenario scenario, Trace trace, long seed) {
        Program program = scenario.program();
        if (!trace.header().simulated() || program == null) {
            return new BegunRun(Playhead.recorded(trace, program), "");
        }
        try {
            return new BegunRun(Playhead.verifying(program, trace, seed), "");
        } catch (IllegalArgumentException | Playhead.CannotGoOn differs) {
            return new BegunRun(
                    Playhead.recorded(trace, program),
                    "This scenario does not make the recorded run again, which can only be looked at: "
                            + ErrorLine.line(differs));
        }
    }

    private static BegunRun by(Scenario scenario, Schedule schedule, boolean atEnd, long seed, ChooserPolicy policy) {
        Playhead playhead = atStart(scenario, "schedule", seed, policy);
        String misfit = playhead.follow(schedule);
        if (!atEnd) {
            playhead.backTo(0);
        }
        return new BegunRun(playhead, misfit.isEmpty() ? "" : "This schedule does not fit the scenario: " + misfit);
    }
}
