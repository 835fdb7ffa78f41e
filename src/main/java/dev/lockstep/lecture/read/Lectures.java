package dev.lockstep.lecture.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.FileKind;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.NodeReader;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Where lectures come from.
public final class Lectures {

    /// The built-in lectures, in the order of the gallery.
    private static final List<String> BUILT_IN = List.of(
            "why-one-lock-per-key", "the-second-look", "shutting-down", "why-join-hangs", "a-barrier-used-twice");

    static final LocalText EXPECTED = LocalText.of("a lecture file", "eine Lektionsdatei");

    private Lectures() {}

    /// The ids of the built-in lectures, in the order of the gallery.
    public static List<String> ids() {
        return BUILT_IN;
    }

    /// Whether this is the id of a built-in lecture.
    public static boolean isBuiltIn(String id) {
        return BUILT_IN.contains(id);
    }

    /// Reads the built-in lecture of this id.
    public static Lecture builtIn(String id) {
        try {
            return LectureReader.known(packed(id));
        } catch (BadScenario broken) {
            throw new IllegalStateException("the program is damaged: " + broken.getMessage(), broken);
        }
    }

    /// As [#builtIn], checked like any other.
    static Lecture checked(String id) throws BadScenario {
        return LectureReader.read(packed(id), null);
    }

    private static SourceText packed(String id) {
        String name = "/lectures/" + id + ".yaml";
        try (InputStream in = Lectures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: " + name + " is missing");
            }
            return SourceFile.decode(name, in.readAllBytes());
        } catch (IOException | BadScenario broken) {
            throw new IllegalStateException("the program is damaged: " + broken.getMessage(), broken);
        }
    }

    /// The lecture that a person means by `name`: a built-in id, or else a file.
    ///
    /// @throws BadScenario if it is neither, or the file is not a lecture
    public static Lecture find(String name) throws BadScenario {
        if (isBuiltIn(name)) {
            return builtIn(name);
        }
        try {
            Path file = Path.of(name);
            if (!name.contains(".") && Files.notExists(file)) {
                throw new BadScenario(
                        LocalText.of(
                                "%s: found neither a built-in lecture nor a file of this name%s the built-in ones are %s",
                                "%s: gefunden weder eine mitgelieferte Lektion noch eine Datei dieses Namens%s mitgeliefert sind %s",
                                name, Words.didYouMeanOr(name, BUILT_IN, ";"), String.join(", ", BUILT_IN)));
            }
            return load(file);
        } catch (InvalidPathException impossible) {
            throw new BadScenario(
                    LocalText.of(
                            "%s: no file can have this name, expected %s",
                            "%s: keine Datei kann so heißen, erwartet %s", name, EXPECTED));
        }
    }

    /// Reads the lecture in `file`: at most 1 MiB of UTF-8.
    ///
    /// @throws BadScenario if the file cannot be read or is not a lecture
    public static Lecture load(Path file) throws BadScenario {
        return LectureReader.read(SourceFile.read(file, EXPECTED), file);
    }

    /// Reads the lecture in this text, which belongs into `file`.
    ///
    /// @throws BadScenario if it is none
    public static Lecture read(Path file, String text) throws BadScenario {
        return LectureReader.read(new SourceText(file.toString(), text), file);
    }

    /// Whether this text is meant to be a lecture; it may be wrong all the same.
    public static boolean isLecture(SourceText source) {
        try {
            return NodeReader.read(source, FileKind.LECTURE) instanceof Node.Section section
                    && section.keys().containsKey(FileKind.LECTURE.key());
        } catch (BadScenario noYaml) {
            return false;
        }
    }
}
