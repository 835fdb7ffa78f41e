package dev.lockstep.scenario.yaml;

/// A kind of file, as messages name it.
///
/// @param word its name
/// @param key the key that it begins with
public record FileKind(String word, String key) {

    public static final FileKind SCENARIO = new FileKind("scenario", "lockstep");
    public static final FileKind LECTURE = new FileKind("lecture", "lecture");

    /// What is expected of such a file.
    String expected() {
        return "a " + word + ", which begins with \"" + key + ": 1\"";
    }

    /// What is expected of several.
    String oneEach() {
        return "one " + word + " a file";
    }
}
