package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the packed program where a Java of the test's own plays the rehearsal.
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartCacheTest {
    private static final String MAKES_A_CACHE = "echo classes > \"${1#-XX:AOTCacheOutput=}\"\n";

    @TempDir
    private Path folder;

    private Path lib = Path.of("");
    private Path javaHome = Path.of("");
    private Path log = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        lib = Files.createDirectories(folder.resolve("packed/lib"));
        javaHome = Files.createDirectories(folder.resolve("jdk"));
        log = folder.resolve("rehearsal.log");
        Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    }

    @Test
    void besideTheCacheStandsForWhichFolderAndWhichJavaItIs() throws IOException {
        java(MAKES_A_CACHE + "shift; echo \"$@\"\n");

        assertThat(cache().make(javaHome, List.of("-m", "some/Rehearsal"))).isEmpty();
        assertThat(left()).containsExactly("lockstep.aot", "lockstep.aot.home", "lockstep.aot.release");
        assertThat(lib.resolve("lockstep.aot")).hasContent("classes");
        assertThat(lib.resolve("lockstep.aot.home")).hasContent(folder.resolve("packed").toString());
        assertThat(lib.resolve("lockstep.aot.release")).hasSameTextualContentAs(javaHome.resolve("release"));
        assertThat(Files.readString(log)).endsWith("-m some/Rehearsal\n");
    }

    @Test
    void aRehearsalThatFailsLeavesNoCacheAndIsSaidInOneLine() throws IOException {
        java(MAKES_A_CACHE + "echo what was loaded > \"${1#-XX:AOTCacheOutput=}.config\"\necho no fonts\nexit 3\n");

        assertThat(cache().make(javaHome, List.of())).contains(without("its rehearsal ended with code 3"));
        assertThat(left()).isEmpty();
        assertThat(log).hasContent("no fonts");
    }

    @Test
    void aJavaThatMakesNoCacheIsSaidInOneLine() throws IOException {
        java("");

        assertThat(cache().make(javaHome, List.of())).contains(without("Java made none"));
        assertThat(left()).isEmpty();
    }

    @Test
    void aJavaThatDoesNotSayWhichItIsGetsNoCache() throws IOException {
        java(MAKES_A_CACHE);
        Path release = javaHome.resolve("release");
        Files.delete(release);

        assertThat(cache().make(javaHome, List.of())).contains(without("there is no file " + release));
        assertThat(left()).isEmpty();
    }

    private StartCache cache() {
        return new StartCache(folder.resolve("packed"), log);
    }

    private String without(String reason) {
        return "lockstep: packed without a cache of loaded classes, it starts slower: %s (see %s)"
                .formatted(reason, log);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void java(String does) throws IOException {
        Path java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + does);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }
}
