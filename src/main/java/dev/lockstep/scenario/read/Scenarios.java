package dev.lockstep.scenario.read;

import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Where scenarios come from.
public final class Scenarios {

    /// The built-in scenarios, in the order of the gallery.
    private static final List<String> BUILT_IN = List.of(
            "pool-steady",
            "pool-backpressure",
            "pool-task-throws",
            "pool-graceful-shutdown",
            "pool-shutdown-now",
            "pool-interrupted-submit",
            "pool-timed-take",
            "pool-forgotten-task-done",
            "pool-killed-worker",
            "pool-swallowed-error",
            "pool-take-without-limit",
            "pool-if-for-while",
            "pool-notify-one",
            "cache-one-compute",
            "cache-double-check",
            "cache-two-keys",
            "cache-compute-fails",
            "cache-try-again",
            "cache-invalidate",
            "cache-crossed-keys-refused",
            "cache-stampede",
            "cache-no-second-check",
            "cache-global-lock",
            "cache-master-held",
            "cache-lock-kept-on-error",
            "cache-crossed-keys",
            "barrier-three-meet",
            "barrier-reuse",
            "barrier-timeout",
            "barrier-reset",
            "barrier-abort",
            "barrier-interrupt",
            "barrier-no-generation",
            "barrier-ghost",
            "barrier-notify-one",
            "lost-update",
            "wait-then-take",
            "peterson",
            "two-locks",
            "two-locks-ordered",
            "philosophers",
            "philosophers-ordered",
            "bounded-buffer",
            "bounded-buffer-signal");

    private Scenarios() {}

    /// Reads the built-in scenarios, in the order of the gallery.
    public static List<Scenario> builtIn() {
        return BUILT_IN.stream().map(Scenarios::packed).toList();
    }

    /// Whether this is the id of a built-in scenario.
    public static boolean isBuiltIn(String id) {
        return BUILT_IN.contains(id);
    }

    /// Reads the scenario in `file`: at most 1 MiB of UTF-8, with or without a byte-order mark.
    ///
    /// @throws BadScenario if the file cannot be read or is not a scenario
    public static Scenario load(Path file) throws BadScenario {
        return ScenarioReader.read(SourceFile.read(file));
    }

    /// As [#load(Path)], of the file that a person means by `name`.
    ///
    /// @throws BadScenario if no file can have that name as well
    public static Scenario loadNamed(String name) throws BadScenario {
        return load(path(name, "a scenario file"));
    }

    /// Reads the scenario that a trace holds as text; `name` is its name in messages.
    ///
    /// @throws BadScenario if the text is not a scenario
    public static Scenario read(String name, String text) throws BadScenario {
        return ScenarioReader.read(SourceFile.decode(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The scenario that a person means by `name`: a built-in id, or else a file.
    ///
    /// @throws BadScenario if it is neither, or the file is not a scenario
    public static Scenario find(String name) throws BadScenario {
        if (isBuiltIn(name)) {
            return packed(name);
        }
        Path file = path(name, "a built-in scenario or a file; 'lockstep scenarios' lists what there is");
        if (!name.contains(".") && Files.notExists(file)) {
            String near = Words.didYouMean(name, BUILT_IN);
            throw new BadScenario(
                    "%s: found neither a built-in scenario nor a file of this name%s 'lockstep scenarios' lists what there is"
                            .formatted(name, near.isEmpty() ? ";" : near));
        }
        return load(file);
    }

    /// @param expected what a person should have named
    private static Path path(String name, String expected) throws BadScenario {
        if (name.isBlank()) {
            // The empty path would be the current folder.
            throw new BadScenario("no scenario is named: found \"" + name + "\", expected " + expected);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new BadScenario(NewFile.noName(impossible));
        }
    }

    private static Scenario packed(String id) {
        String name = "/scenarios/" + id + ".yaml";
        try (InputStream in = Scenarios.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: " + name + " is missing");
            }
            return ScenarioReader.read(SourceFile.decode(name, in.readAllBytes()));
        } catch (IOException | BadScenario broken) {
            throw new IllegalStateException("the program is damaged: " + broken.getMessage(), broken);
        }
    }
}
