package dev.lockstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.file.LocalText;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.testing.InGerman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Path aside = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("deep/preferences.properties");
        aside = folder.resolve("deep/preferences.properties.bad");
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Preferences mine = new Preferences(
                new Looks(Theme.LIGHT, 1.75, true, "de"), 2.5,
                new Preferences.Watched(
                        "cache-two-keys", "/home/me/ünïcode = a.yaml", WatchMode.STEP, 3, "A,B:timeout,A"),
                new WindowBounds(new WindowBounds.Corner(-1200.5, 30), 1024, 700, true),
                new PaneLayout("eventsTab", "objectsTab", List.of(0.15, 0.75), List.of(0.7), true),
                List.of(
                        new RecentScenario("Mine = ünïcode", "mine", "/home/me/ünïcode = a.yaml"),
                        new RecentScenario("Two keys", "cache-two-keys", "")));
        new PreferencesFile(file).write(mine);
        assertThat(new PreferencesFile(file).read()).isEqualTo(new PreferencesFile.Found(mine, LocalText.NONE, false));
        assertThat(folder.resolve("deep").toFile().list()).containsExactly("preferences.properties");
    }

    @Test
    void whereThereIsNoFileTheDefaultsAreUsedWithoutAWord() {
        assertThat(new PreferencesFile(file).read())
                .isEqualTo(new PreferencesFile.Found(Preferences.DEFAULT, LocalText.NONE, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speed=fast", "width=NaN", "theme=mauve", "speed=0", "reduced-motion=perhaps", "mode=dead", "a=\\u12",
                "theme=\\u001b[31m", "scale=0.5", "step=-1", "columns=0.2 2", "x=NaN\ny=1", "maximized=so",
                "asyncio=maybe", "language=xx", "language=Deutsch",
                "recent.1.scenario= \nrecent.1.title=A", "recent.1.scenario=a",
                "recent.1.scenario=a\nrecent.1.title=A\nrecent.1.file=not/absolute.yaml",
                "recent.2.scenario=a\nrecent.2.title=A"
            })
    void aFileThatMakesNoSenseIsPutAsideAndSaidInOneLine(String text) throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file, text);
        PreferencesFile.Found found = new PreferencesFile(file).read();
        assertThat(found.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(found.notice().english())
                .startsWith("The preferences could not be read (")
                .endsWith("; they start afresh, and the old file is " + aside)
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(found.notice().english().chars()).noneMatch(Character::isISOControl);
        String german = found.notice().in("de");
        assertThat(german)
                .startsWith("Die Einstellungen ließen sich nicht lesen (")
                .endsWith("; sie beginnen neu, und die alte Datei heißt " + aside);
        assertThat(german.chars()).noneMatch(Character::isISOControl);
        InGerman.isGerman(german);
        assertThat(file).doesNotExist();
        assertThat(aside).hasContent(text);
    }

    @Test
    void aFileThatWasPutAsideIsNeverLostToTheNext() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file, "speed=fast");
        new PreferencesFile(file).read();
        Files.writeString(file, "speed=faster");
        assertThat(new PreferencesFile(file).read().notice().english()).endsWith(aside + "-2");
        assertThat(aside).hasContent("speed=fast");
        assertThat(folder.resolve("deep/preferences.properties.bad-2")).hasContent("speed=faster");
    }

    @Test
    void aFileThatCannotBePutAsideIsNotWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file, "speed=fast");
        Files.writeString(aside, "older");
        for (int number = 2; number < 100; number++) {
            Files.writeString(folder.resolve("deep/preferences.properties.bad-" + number), "old");
        }
        PreferencesFile full = new PreferencesFile(file);
        assertThat(full.read().notice().english())
                .endsWith("; they start afresh and are not kept, since the old file cannot be put aside")
                .hasLineCount(1);
        full.write(Preferences.DEFAULT);
        assertThat(file).hasContent("speed=fast");
        assertThat(aside).hasContent("older");
    }

    @Test
    void bytesThatAreNoTextArePutAsideToo() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3});
        PreferencesFile.Found found = new PreferencesFile(file).read();
        assertThat(found.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(found.notice().english()).contains(aside.toString()).hasLineCount(1);
        assertThat(aside).exists();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNeitherReadNorPutAside() throws Exception {
        Files.createDirectories(folder.resolve("deep"));
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
        PreferencesFile.Found found = new PreferencesFile(file).read();
        assertThat(found.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(found.first()).isFalse();
        assertThat(found.notice().english())
                .isEqualTo("The preferences could not be read (" + file + " is no regular file)");
        assertThat(folder.resolve("deep").toFile().list()).containsExactly("preferences.properties");
    }

    @Test
    void aFolderIsNotPutAside() throws IOException {
        Files.createDirectories(file);
        PreferencesFile.Found found = new PreferencesFile(file).read();
        assertThat(found.notice().english())
                .isEqualTo("The preferences could not be read (" + file + " is no regular file)");
        assertThat(file).isDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nothingIsPutAsideOverAPipe() throws Exception {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file, "speed=fast");
        assertThat(new ProcessBuilder("mkfifo", aside.toString()).start().waitFor()).isZero();
        assertThat(new PreferencesFile(file).read().notice().english()).endsWith(aside + "-2");
        assertThat(folder.resolve("deep/preferences.properties.bad-2")).hasContent("speed=fast");
        assertThat(Files.isRegularFile(aside)).isFalse();
    }
}
