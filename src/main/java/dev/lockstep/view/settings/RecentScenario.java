package dev.lockstep.view.settings;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A scenario or recorded run that was open not long ago.
///
/// @param title what the gallery called it, for a file that is not read again before it is wanted
/// @param scenario its id
/// @param file where it came from, absolute; empty where it is built in
public record RecentScenario(String title, String scenario, String file) {
    /// As many are kept.
    public static final int MOST = 8;
    private static final int LONGEST_TITLE = 200;

    /// @throws IllegalArgumentException if a part is missing, or cannot be what it should
    public RecentScenario {
        if (scenario.isBlank()) {
            throw new RefusedInput(
                    LocalText.of(
                            "recent: found no scenario, expected an id",
                            "recent: da steht kein Szenario, nötig ist eine ID"));
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedInput(
                    LocalText.of(
                            "recent: found no title that can be shown for %s",
                            "recent: da steht kein Titel, der zu zeigen wäre, für %s", scenario));
        }
        if (!file.isEmpty() && !isAbsolute(file)) {
            throw new RefusedInput(
                    LocalText.of(
                            "recent: found %s, expected an absolute path",
                            "recent: da steht %s, nötig ist ein absoluter Pfad", file));
        }
    }

    private static boolean isAbsolute(String file) {
        try {
            return Path.of(file).isAbsolute();
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    /// Whether both are the same file, or the same built-in scenario.
    public boolean isSame(RecentScenario other) {
        return file.equals(other.file) && (!file.isEmpty() || scenario.equals(other.scenario));
    }
}
