package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program in a JVM of its own. Every line on its error stream is one somebody expects: a warning at start fails here.
class StartTest {
    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");
    private static final Map<String, String> DEAD_DISPLAY = Map.of("DISPLAY", ":4711", "WAYLAND_DISPLAY", "");

    @TempDir
    private Path folder;

    @Test
    void helpShowsTheUsageAndNoWarning() throws Exception {
        var started = Started.program(folder, NO_DISPLAY, "--help");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().asString().startsWith("Usage: lockstep");
        assertThat(started.code()).isZero();
    }

    @Test
    void versionNamesTheVersionOfTheModule() throws Exception {
        var started = Started.program(folder, NO_DISPLAY, "--version");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).singleElement().asString().matches("Lockstep \\d+\\.\\d+\\.\\d+");
        assertThat(started.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frobnicate", "frobnicate"})
    void anUnknownArgumentIsRefusedInOneLine(String argument) throws Exception {
        var started = Started.program(folder, NO_DISPLAY, argument);
        assertThat(started.err())
                .containsExactly("lockstep: unknown argument '%s'; 'lockstep --help' lists what there is"
                        .formatted(argument));
        assertThat(started.out()).isEmpty();
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void withoutADisplayItSaysSoAndWritesPictures() throws Exception {
        var started = Started.program(folder, NO_DISPLAY);
        assertThat(started.err()).isEmpty();
        assertThat(started.out())
                .first()
                .asString()
                .startsWith("No display (neither DISPLAY nor WAYLAND_DISPLAY is set)")
                .endsWith("lockstep-pictures");
        assertThat(folder.resolve("lockstep-pictures")).isDirectory();
        assertThat(started.code()).isZero();
    }

    @Test
    void withADisplayThatCannotBeOpenedItStartsAgainWithoutOne() throws Exception {
        var started = Started.program(folder, DEAD_DISPLAY);
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().asString().startsWith("No display (Unable to open DISPLAY)");
        assertThat(started.out())
                .filteredOn(line -> line.startsWith("No display"))
                .hasSize(1);
        assertThat(folder.resolve("lockstep-pictures")).isDirectory();
        assertThat(started.code()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInOneLine() throws Exception {
        Files.writeString(folder.resolve("taken"), "a file");
        var started = Started.program(folder, NO_DISPLAY, "--no-window", "--pictures", "taken");
        assertThat(started.err())
                .containsExactly("lockstep: cannot use taken: there is a file of that name; name another");
        assertThat(started.code()).isEqualTo(2);
    }
}
