package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;

/// A kind of file, as messages name it.
///
/// @param key the key that it begins with
/// @param expected what is expected of such a file
/// @param oneEach what is expected of several
public record FileKind(String key, LocalText expected, LocalText oneEach) {

    public static final FileKind SCENARIO = new FileKind(
            "lockstep",
            LocalText.of(
                    "a scenario, which begins with \"lockstep: 1\"", "ein Szenario, das mit \"lockstep: 1\" beginnt"),
            LocalText.of("one scenario a file", "ein Szenario je Datei"));
    public static final FileKind LECTURE = new FileKind(
            "lecture",
            LocalText.of("a lecture, which begins with \"lecture: 1\"", "eine Lektion, die mit \"lecture: 1\" beginnt"),
            LocalText.of("one lecture a file", "eine Lektion je Datei"));
}
