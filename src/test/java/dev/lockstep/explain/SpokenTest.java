package dev.lockstep.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpokenTest {

    @AfterEach
    void speakEnglishAgain() {
        Spoken.systemSpeaks("en");
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void englishAndGermanCanBeSpokenAndEnglishIsSpokenAtFirst() {
        assertThat(Spoken.all()).extracting(Language::code).containsExactly("en", "de");
        assertThat(Spoken.all()).extracting(Language::ownName).containsExactly("English", "Deutsch");
        assertThat(Spoken.language().code()).isEqualTo("en");
        assertThat(Spoken.of("xx").code()).isEqualTo("en");
        assertThat(Spoken.ofSystem().code()).isEqualTo("en");
    }

    @Test
    void theSystemsLanguageIsKnownAndNotSpokenUnasked() {
        Spoken.systemSpeaks("de");
        assertThat(Spoken.ofSystem().code()).isEqualTo("de");
        assertThat(Spoken.language().code()).isEqualTo("en");
        Spoken.systemSpeaks("tr");
        assertThat(Spoken.ofSystem().code()).isEqualTo("en");
    }

    /// The program is started from modules, and tools may start it from a class path.
    @Test
    void theModuleAndTheClassPathProvideTheSameLanguages() throws IOException {
        String module = Files.readString(Path.of("src/main/java/module-info.java"));
        Matcher provides = Pattern.compile("provides " + Language.class.getName() + "\\s+with\\s+([^;]+);")
                .matcher(module);
        assertThat(provides.find()).isTrue();
        assertThat(Files.readAllLines(Path.of("src/main/resources/META-INF/services", Language.class.getName())))
                .isEqualTo(List.of(provides.group(1).split("[,\\s]+")));
    }
}
