package dev.lockstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.testing.InGerman;
import dev.lockstep.view.settings.Scores.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresFileTest {

    @TempDir
    private Path folder;

    private ScoresFile file() {
        return new ScoresFile(folder.resolve("scores.properties"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Scores scores = Scores.NONE.with(Concept.LOCKS, true)
                .with(Concept.LOCKS, false)
                .with(Concept.ENABLED_THREADS, false);
        file().write(scores);

        assertThat(file().read()).isEqualTo(new ScoresFile.Found(scores, LocalText.NONE));
        assertThat(scores.counts())
                .isEqualTo(Map.of(Concept.LOCKS, new Count(1, 2), Concept.ENABLED_THREADS, new Count(0, 1)));
    }

    @Test
    void whereNoneIsThereNothingWasAsked() {
        assertThat(file().read()).isEqualTo(new ScoresFile.Found(Scores.NONE, LocalText.NONE));
    }

    @Test
    void offForgetsAndCountsNoMore() throws IOException {
        Scores off = Scores.startAfresh(false).with(Concept.LOCKS, true);
        file().write(off);

        assertThat(off.counts()).isEmpty();
        assertThat(file().read().scores()).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holder-after=5 of 3|found 5 of 3, expected such as 3 of 5",
                "holder-after=many|found many, expected such as 3 of 5",
                "kept=perhaps|found perhaps, expected true or false"
            })
    void aDamagedOneIsPutAsideAndSaidSo(String line, String said) throws IOException {
        Files.writeString(folder.resolve("scores.properties"), line);

        ScoresFile.Found found = file().read();

        assertThat(found.scores()).isEqualTo(Scores.NONE);
        assertThat(found.notice().english())
                .startsWith("The scores could not be read (" + line.substring(0, line.indexOf('=')) + ": " + said + ")")
                .endsWith("scores.properties.bad");
        assertThat(InGerman.text(found.notice())).startsWith("Die gezählten Antworten ließen sich nicht lesen (");
        assertThat(folder.resolve("scores.properties.bad")).hasContent(line);
    }
}
