package dev.lockstep.cli;

import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.plain.allow.RefusedProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a Java program is begun with.
final class JavaOptions {

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "Of a Java file: begin with the main method of this class (default: as 'java FILE' does).")
    private @Nullable String className;

    /// What is said of the arguments in the commands that take them.
    static final String ARGUMENTS = "Of a Java file: the arguments of its main method, behind '--'.";

    /// The scenario of this name, where a trace will not do: a built-in one, a Java program, or another file.
    ///
    /// @throws BadUsage if it is a trace, or these options do not fit it
    /// @throws BadScenario if it is neither, or the file is not a scenario
    /// @throws DoesNotCompile if it is Java that does not compile
    /// @throws RefusedProgram if it is Java that uses what cannot be ordered
    Scenario scenario(String name, List<String> arguments)
            throws BadUsage, BadScenario, DoesNotCompile, RefusedProgram {
        if (JavaScenarios.isNamed(name)) {
            if (className != null && className.isBlank()) {
                throw new BadUsage("--class: found \"" + className + "\", expected the name of a class");
            }
            return JavaScenarios.load(FileArgument.javaFile(name), Optional.ofNullable(className), arguments);
        }
        refuse(name, arguments);
        return FileArgument.scenario(name);
    }

    /// What stands of these options in a command that begins the same program again.
    List<String> again() {
        return className == null ? List.of() : List.of("--class", className);
    }

    private void refuse(String name, List<String> arguments) throws BadUsage {
        if (className != null) {
            throw new BadUsage("--class: found " + name + ", expected a file of Java, NAME.java");
        }
        if (!arguments.isEmpty()) {
            throw new BadUsage(
                    "unknown argument '" + arguments.getFirst() + "'; 'lockstep --help' lists what there is");
        }
    }

    /// Refuses these options where no program is begun.
    ///
    /// @throws BadUsage if one was given
    void refuseFor(String name, List<String> arguments) throws BadUsage {
        if (!JavaScenarios.isNamed(name)) {
            refuse(name, arguments);
        }
    }
}
