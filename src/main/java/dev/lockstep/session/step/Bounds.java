package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Settings;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;

/// What a scenario asks of a stepped run. Every run of a session tells the lines that threads come to, so that the same
/// run has the same trace wherever it was made.
final class Bounds {
    private Bounds() {}

    static Settings of(Program program) {
        return program.settings().withLocating(true);
    }

    /// @throws IllegalArgumentException if the scenario has no program
    static Program program(Scenario scenario) {
        Program program = scenario.program();
        if (program == null) {
            throw new IllegalArgumentException(scenario.id() + " has no program to step through");
        }
        return program;
    }
}
