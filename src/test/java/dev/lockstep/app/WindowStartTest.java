package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program with its window, in a JVM of its own. Every line on its error stream fails: a warning at start is one.
class WindowStartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWindowOpensDrawsAndClosesWithoutAWordOnTheErrorStream() throws Exception {
        Started started = start();
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).singleElement().asString().startsWith("Thread ");
        assertThat(started.code()).isZero();
        assertThat(folder.resolve("config/preferences.properties")).content()
                .contains("scenario=lost-update", "mode=step");
    }

    @Test
    void preferencesThatMakeNoSenseArePutAsideAndTheWindowOpens() throws Exception {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/preferences.properties"), "speed=fast");
        Started started = start();
        assertThat(started.err()).isEmpty();
        assertThat(started.code()).isZero();
        assertThat(folder.resolve("config/preferences.properties.bad")).hasContent("speed=fast");
        assertThat(folder.resolve("config/preferences.properties")).content().contains("speed=1.0");
    }

    private Started start() throws Exception {
        List<String> flags = List.of(
                "--patch-module",
                "dev.lockstep=" + Path.of("target/test-classes").toAbsolutePath(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dlockstep.config=" + folder.resolve("config"));
        return Started.java(folder, Map.of(), flags, WindowOnce.class.getName());
    }
}
