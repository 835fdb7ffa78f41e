package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where scenarios come from.
public final class Scenarios {

    /// The built-in scenarios, in the order of the gallery: behind each that holds those that name it as their partner.
    private static final List<String> BUILT_IN = List.of(
            "pool-steady",
            "pool-backpressure",
            "pool-task-throws",
            "pool-forgotten-task-done",
            "pool-swallowed-error",
            "pool-errors-caught",
            "pool-killed-worker",
            "pool-graceful-shutdown",
            "pool-shutdown-now",
            "pool-interrupted-submit",
            "pool-timed-take",
            "pool-take-without-limit",
            "pool-while",
            "pool-if-for-while",
            "pool-two-conditions",
            "pool-notify-one",
            "cache-one-compute",
            "cache-stampede",
            "cache-no-second-check",
            "cache-double-check",
            "cache-two-keys",
            "cache-global-lock",
            "cache-master-held",
            "cache-compute-fails",
            "cache-lock-kept-on-error",
            "cache-try-again",
            "cache-invalidate",
            "cache-crossed-keys-refused",
            "cache-crossed-keys",
            "barrier-three-meet",
            "barrier-all-woken",
            "barrier-notify-one",
            "barrier-reuse",
            "barrier-no-generation",
            "barrier-timeout",
            "barrier-ghost",
            "barrier-reset",
            "barrier-abort",
            "barrier-interrupt",
            "update-locked",
            "lost-update",
            "wait-and-take",
            "wait-then-take",
            "peterson",
            "two-locks-ordered",
            "two-locks",
            "philosophers-ordered",
            "philosophers",
            "bounded-buffer",
            "bounded-buffer-signal");

    /// The built-in scenario that a person sees first: one with a program, so small that a look at it is enough.
    public static final String FIRST = "lost-update";

    private Scenarios() {}

    /// Reads the built-in scenarios, in the order of the gallery.
    public static List<Scenario> builtIn() {
        return BUILT_IN.stream().map(Scenarios::packed).toList();
    }

    /// Reads the built-in scenario of this id.
    public static Scenario builtIn(String id) {
        return packed(id);
    }

    /// Whether what is named so is a file, not a built-in scenario: it has a dot or a slash.
    public static boolean isFileName(String name) {
        return Partners.isFile(name);
    }

    /// The known id of a built-in scenario that is nearest to `name`, as a hint for messages; empty where none is near.
    public static LocalText didYouMean(String name) {
        return Words.didYouMean(name, BUILT_IN);
    }

    /// Whether this is the id of a built-in scenario.
    public static boolean isBuiltIn(String id) {
        return BUILT_IN.contains(id);
    }

    /// The ids of the built-in scenarios, in the order of the gallery.
    static List<String> ids() {
        return BUILT_IN;
    }

    /// Reads the scenario in `file`: at most 1 MiB of UTF-8, with or without a byte-order mark.
    ///
    /// @throws BadScenario if the file cannot be read or is not a scenario
    public static Scenario load(Path file) throws BadScenario {
        return ScenarioReader.read(SourceFile.read(file));
    }

    /// As [#load(Path)], of the file that a person means by `name`, and with a look at the partner it names.
    ///
    /// @throws BadScenario if no file can have that name, or the partner cannot be one, as well
    public static Scenario loadNamed(String name) throws BadScenario {
        Path file = path(name, SourceFile.EXPECTED);
        Scenario scenario = load(file);
        Partners.find(scenario, file);
        return scenario;
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
        Path file = path(
                name,
                LocalText.of(
                        "a built-in scenario or a file; 'lockstep scenarios' lists what there is",
                        "ein mitgeliefertes Szenario oder eine Datei; 'lockstep scenarios' zählt auf, was es gibt"));
        if (!name.contains(".") && Files.notExists(file)) {
            throw new BadScenario(
                    LocalText.of(
                            "%s: found neither a built-in scenario nor a file of this name%s 'lockstep scenarios' lists what there is",
                            "%s: gefunden weder ein mitgeliefertes Szenario noch eine Datei dieses Namens%s 'lockstep scenarios' zählt auf, was es gibt",
                            name, Words.didYouMeanOr(name, BUILT_IN, ";")));
        }
        return load(file);
    }

    /// A condition about the quantities of a scenario, as a property of this kind; it need not be among the scenario's
    /// own.
    ///
    /// @param source the text of the file in which the condition stands
    /// @param node the condition there
    /// @throws BadScenario if it is no condition about this scenario, or that has no program
    public static Property condition(Scenario scenario, Property.Kind kind, SourceText source, Node node)
            throws BadScenario {
        return ScenarioReader.condition(scenario, kind, source, node);
    }

    /// The partner of `scenario`, which is expected to break: the same program without the fault, which holds; empty
    /// where it names none.
    ///
    /// @param file where the scenario came from; null where it came from no file
    /// @throws BadScenario if there is no such scenario, it cannot be read, or it is not one that holds
    public static Optional<Scenario> partner(Scenario scenario, @Nullable Path file) throws BadScenario {
        return Partners.find(scenario, file);
    }

    /// The file of the partner of `scenario`; empty where that is a built-in scenario, there is none, or nobody knows in
    /// which folder to look for it.
    ///
    /// @param file where the scenario came from; null where it came from no file
    public static Optional<Path> partnerFile(Scenario scenario, @Nullable Path file) {
        return Partners.fileOf(scenario, file);
    }

    /// @param expected what a person should have named
    private static Path path(String name, LocalText expected) throws BadScenario {
        if (name.isBlank()) {
            // The empty path would be the current folder.
            throw new BadScenario(
                    LocalText.of(
                            "no scenario is named: found \"%s\", expected %s",
                            "kein Szenario ist genannt: gefunden \"%s\", erwartet %s", name, expected));
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

    /// Finds partners. A file names a built-in scenario by its id, or another file by its place seen from its own
    /// folder; what has a dot or a slash is a file.
    static final class Partners {

        private Partners() {}

        /// Whether a partner that is named so is a file, not a built-in scenario.
        static boolean isFile(String named) {
            return named.contains(".") || named.contains("/") || named.contains("\\");
        }

        private static Optional<Path> fileOf(Scenario scenario, @Nullable Path file) {
            String named = scenario.partner();
            if (file == null || named == null || !isFile(named)) {
                return Optional.empty();
            }
            try {
                return Optional.of(file.resolveSibling(named).normalize());
            } catch (InvalidPathException impossible) {
                return Optional.empty();
            }
        }

        private static Optional<Scenario> find(Scenario scenario, @Nullable Path file) throws BadScenario {
            String named = scenario.partner();
            if (named == null) {
                return Optional.empty();
            }
            SourceText source = new SourceText(file == null ? scenario.id() : file.toString(), scenario.text());
            Scenario partner = isFile(named) ? load(source, scenario, named, file) : Scenarios.find(named);
            Program program = partner.program();
            if (program == null || !program.expected().equals(Optional.of(Expectation.HOLDS))) {
                throw bad(
                        source, named,
                        program == null
                                ? LocalText.of("which has no program", "ein Szenario ohne program")
                                : LocalText.of("which is not expected to hold", "ein Szenario ohne \"expect: holds\""));
            }
            return Optional.of(partner);
        }

        private static Scenario load(SourceText source, Scenario scenario, String named, @Nullable Path file)
                throws BadScenario {
            Optional<Path> place = fileOf(scenario, file);
            if (place.isEmpty()) {
                throw bad(
                        source, named,
                        file == null
                                ? LocalText
                                        .of("whose folder is not known here", "wovon der Ordner hier nicht bekannt ist")
                                : LocalText.of("which no file can be called", "wie keine Datei heißen kann"));
            }
            if (file != null && place.get().equals(file.normalize())) {
                throw bad(source, named, LocalText.of("which is this very file", "eben diese Datei"));
            }
            try {
                return Scenarios.load(place.get());
            } catch (BadScenario wrong) {
                throw bad(
                        source, named,
                        LocalText.of(
                                "which cannot be used (%s)", "was nicht verwendet werden kann (%s)", wrong.line()));
            }
        }

        private static BadScenario bad(SourceText source, String named, LocalText why) throws BadScenario {
            return source.bad(
                    ScenarioReader.placeOfPartner(source),
                    LocalText.of("%s for partner, %s", "%s für partner, %s", Words.quoted(named), why),
                    LocalText.of(
                            "another scenario, the same without the fault, with \"expect: holds\"",
                            "ein anderes Szenario, dasselbe ohne den Fehler, mit \"expect: holds\""));
        }
    }
}
