package dev.lockstep.cli;

import dev.lockstep.file.NewFile;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.trace.file.TraceFiles;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The scenarios, files and folders that arguments of the command line name.
final class FileArgument {
    private FileArgument() {}

    /// The scenario of this name, where a trace will not do: a built-in one, or else a file.
    ///
    /// @throws BadUsage if it is a trace
    /// @throws BadScenario if it is neither, or the file is not a scenario
    static Scenario scenario(String name) throws BadUsage, BadScenario {
        if (!Scenarios.isBuiltIn(name)) {
            refuseTrace(name);
        }
        return Scenarios.find(name);
    }

    /// The scenario in the file of this name.
    ///
    /// @throws BadUsage if it is a trace
    /// @throws BadScenario if there is no such file, or it is not a scenario
    static Scenario scenarioFile(String name) throws BadUsage, BadScenario {
        refuseTrace(name);
        return Scenarios.loadNamed(name);
    }

    /// Whether the file of this name is meant to be a lecture.
    static boolean isLecture(String name) {
        try {
            return Lectures.isLecture(SourceFile.read(Path.of(name)));
        } catch (BadScenario | InvalidPathException unreadable) {
            return false;
        }
    }

    /// The path of the program of this name.
    ///
    /// @throws BadUsage if there can be no such file
    static Path javaFile(String name) throws BadUsage {
        try {
            return Path.of(name);
        } catch (InvalidPathException odd) {
            throw new BadUsage(NewFile.noName(odd).english());
        }
    }

    private static void refuseTrace(String name) throws BadUsage {
        try {
            if (TraceFiles.isTrace(Path.of(name))) {
                throw new BadUsage(
                        name + ": found a trace, a run that was recorded, expected a scenario; draw it with"
                                + " 'lockstep render', or open it with 'lockstep FILE'");
            }
        } catch (InvalidPathException none) {
            // No trace either: reading it as a scenario gives the error.
        }
    }

    /// The file that an option names to be written.
    ///
    /// @param option as it is typed, such as `-o`
    /// @throws BadUsage if it cannot be
    static NewFile target(String option, String typed) throws BadUsage {
        try {
            return NewFile.at(typed);
        } catch (IOException refused) {
            throw new BadUsage(option + ": " + refused.getMessage());
        }
    }

    /// The folder that an option names.
    ///
    /// @param option as it is typed, such as `--pictures`
    /// @throws BadUsage if there can be none
    static Path folder(String option, String typed) throws BadUsage {
        if (typed.isBlank()) {
            throw new BadUsage(option + ": found \"" + typed + "\", expected the name of a folder");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException odd) {
            throw new BadUsage(option + ": " + NewFile.noName(odd).english());
        }
    }
}
