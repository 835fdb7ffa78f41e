package dev.lockstep.session.history;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;

/// The settings that a scenario asks of a stepped run. Every run of a session records source lines, so that the same
/// run has the same trace wherever it was made.
public final class RunBounds {
    private RunBounds() {}

    public static RunSettings of(Program program) {
        return program.settings().withLocating(true);
    }

    /// The program of a scenario that has one.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static Program program(Scenario scenario) {
        Program program = scenario.program();
        if (program == null) {
            throw new RefusedInput(
                    LocalText.of(
                            "%s has no program to step through",
                            "%s hat kein Programm, das sich in Schritten gehen ließe",
                            scenario.id()));
        }
        return program;
    }
}
