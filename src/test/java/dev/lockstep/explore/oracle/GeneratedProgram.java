package dev.lockstep.explore.oracle;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// A program made by chance, as the text of a file.
///
/// @param seed what it was made from
/// @param uses the operations, objects and properties in it
/// @param loops whether it has loops that can go round without an end, and whether they change something
public record GeneratedProgram(long seed, String text, Set<String> uses, Loops loops, boolean isScript) {

    /// What goes round without an end.
    public enum Loops {
        NONE,
        /// They only look: their search has an end.
        LOOKING,
        /// They may change something for ever: their search may say that it was stopped.
        CHANGING
    }

    public GeneratedProgram {
        uses = Set.copyOf(new TreeSet<>(uses));
    }

    /// Read back as any file is.
    public Program program() {
        try {
            return Objects.requireNonNull(Scenarios.read("seed-" + seed + ".yaml", text).program());
        } catch (BadScenario bad) {
            throw new IllegalStateException("seed " + seed + ": " + bad.getMessage() + "\n" + text, bad);
        }
    }
}
