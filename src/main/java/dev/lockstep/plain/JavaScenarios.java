package dev.lockstep.plain;

import dev.lockstep.file.LocalText;
import dev.lockstep.plain.allow.Refusals;
import dev.lockstep.plain.allow.RefusedProgram;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.plain.compile.ProgramCompiler;
import dev.lockstep.plain.run.JavaProgram;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads files of Java as scenarios.
public final class JavaScenarios {
    private static final String ENDING = ".java";

    private JavaScenarios() {}

    /// Whether a file of this name is one.
    public static boolean isNamed(String name) {
        return name.endsWith(ENDING);
    }

    private static JavaProgram program(Path file, CompiledProgram compiled, List<String> arguments) throws BadScenario {
        try {
            return JavaProgram.of(compiled, arguments);
        } catch (IllegalArgumentException tooLarge) {
            // A class file has room for 64 KiB of code in a method (JVMS 4.7.3).
            throw new BadScenario(
                    LocalText.of(
                            "%s: a method is too large once its accesses to memory are told, expected shorter ones: %s",
                            "%s: eine Methode ist zu groß, sobald ihre Zugriffe auf Speicher gemeldet werden, erwartet "
                                    + "werden kürzere: %s",
                            file.getFileName(), tooLarge.getMessage()));
        }
    }

    /// The scenario of a run of a program that was recorded: it is shown as it was, and cannot be run, since nobody has
    /// asked for that.
    ///
    /// @param id the name of the file
    /// @param text what it said
    public static Scenario recorded(String id, String text) {
        return scenario(id, title(id.substring(0, id.length() - ENDING.length())), null, text);
    }

    private static Scenario scenario(String id, String title, @Nullable JavaProgram program, String text) {
        return new Scenario(
                id, LocalText.of("%s", "%s", title),
                LocalText.of(
                        "A Java program. Every access to memory that threads share is a step.",
                        "Ein Java-Programm. Jeder Zugriff auf Speicher, den Threads teilen, ist ein Schritt."),
                Group.CLASSICS, null, program, text);
    }

    private static String title(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /// The program in a file as a scenario, whose id is the name of the file.
    ///
    /// @param className the binary name of that class; if empty, the one that `java` would launch
    /// @param arguments of its main method
    /// @throws BadScenario if a file that is needed cannot be read
    /// @throws DoesNotCompile if it does not compile, or has no such class or main method
    /// @throws RefusedProgram if it uses what cannot be ordered
    public static Scenario load(Path file, Optional<String> className, List<String> arguments)
            throws BadScenario, DoesNotCompile, RefusedProgram {
        CompiledProgram compiled = ProgramCompiler.compile(file, className);
        Refusals.requireNone(compiled);
        return scenario(
                String.valueOf(file.getFileName()), title(compiled.main().owner()), program(file, compiled, arguments),
                compiled.sources().getFirst().text());
    }
}
