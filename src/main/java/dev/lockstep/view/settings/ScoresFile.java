package dev.lockstep.view.settings;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.view.settings.Scores.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// The file that keeps the [Scores]. Touches the disk: not for the JavaFX thread.
public final class ScoresFile {
    private static final String KEPT = "kept";

    private final SettingsFile file;

    public ScoresFile(Path file) {
        this.file = new SettingsFile(file);
    }

    /// Where scores belong on this system, beside the preferences.
    public static ScoresFile ofUser() {
        return new ScoresFile(SettingsFile.folderOfUser().resolve("scores.properties"));
    }

    /// What was read, or no scores.
    ///
    /// @param notice one line for people where the file was no good; otherwise empty
    public record Found(Scores scores, LocalText notice) {}

    /// Reads the file. One that cannot be parsed is put aside, and the scores start afresh.
    public Found read() {
        SettingsFile.Found<Scores> found = file
                .read(LocalText.of("The scores", "Die gezählten Antworten"), ScoresFile::parse, Scores.NONE);
        return new Found(found.settings(), found.notice());
    }

    /// Writes the file and the folder it belongs in.
    ///
    /// @throws IOException if that is not permitted or the disk is full; the old file then stays
    public void write(Scores scores) throws IOException {
        Properties entries = new Properties();
        entries.setProperty(KEPT, Boolean.toString(scores.kept()));
        scores.counts().forEach(
                (concept, count) -> entries.setProperty(key(concept), count.right() + " of " + count.asked()));
        file.write(entries);
    }

    private static String key(Concept concept) {
        return concept.word().replace(' ', '-');
    }

    private static Scores parse(Properties entries) {
        Map<Concept, Count> counts = new EnumMap<>(Concept.class);
        for (Concept concept : Concept.values()) {
            String text = entries.getProperty(key(concept));
            if (text != null) {
                counts.put(concept, count(key(concept), text));
            }
        }
        String kept = entries.getProperty(KEPT, "true").strip();
        if (!kept.equals("true") && !kept.equals("false")) {
            throw SettingsFile.wrong(KEPT, kept, LocalText.of("true or false", "true oder false"));
        }
        return new Scores(kept.equals("true"), counts);
    }

    private static Count count(String key, String text) {
        int of = text.indexOf(" of ");
        try {
            return new Count(
                    Integer.parseInt(text.substring(0, Math.max(0, of)).strip()),
                    Integer.parseInt(text.substring(of < 0 ? 0 : of + 4).strip()));
        } catch (IllegalArgumentException bad) {
            throw SettingsFile.wrong(key, text, LocalText.of("such as 3 of 5", "etwas wie 3 of 5"));
        }
    }
}
