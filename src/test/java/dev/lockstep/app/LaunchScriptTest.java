package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `bin/lockstep` against a Java that only tells its version and what it was asked to run.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LaunchScriptTest {
    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void packSomewhereWithSpaces() throws IOException {
        home = Files.createDirectories(folder.resolve("my programs/lock step"));
        script = Files.createDirectory(home.resolve("bin")).resolve("lockstep");
        Files.copy(Path.of("src/main/dist/bin/lockstep"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theJavaOfJavaHomeRunsTheLibFolderBesideTheScript() throws Exception {
        Started started = run(script, java("25.0.3"), "--theme", "two words");
        assertThat(started.err()).isEmpty();
        assertThat(started.out())
                .containsSubsequence(
                        "--module-path",
                        home.toRealPath().resolve("lib").toString(),
                        "-m",
                        "dev.lockstep/dev.lockstep.app.Main",
                        "--theme",
                        "two words");
        assertThat(started.code()).isZero();
    }

    @Test
    void aSymbolicLinkLeadsToTheSameLibFolder() throws Exception {
        Path link = Files.createDirectory(folder.resolve("links")).resolve("ls");
        Files.createSymbolicLink(link, Path.of("../my programs/lock step/bin/lockstep"));
        Started started = run(link, java("26"));
        assertThat(started.out()).contains(home.toRealPath().resolve("lib").toString());
    }

    @Test
    void anOlderJavaIsNamedInOneLine() throws Exception {
        Path old = java("17.0.15");
        Started started = run(script, old);
        assertThat(started.err())
                .containsExactly(
                        "lockstep: needs Java 25 or newer, but JAVA_HOME (%s) has 17.0.15; set JAVA_HOME to a newer one"
                                .formatted(old));
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void theOldWayOfNumberingIsUnderstood() throws Exception {
        Started started = run(script, java("1.8.0_442"));
        assertThat(started.err()).singleElement().asString().contains("has 1.8.0_442");
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void aJavaThatSaysItsVersionInAFileIsNotStartedToAskIt() throws Exception {
        Path silent = java("26");
        Files.writeString(silent.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        release(silent, "25.0.3");
        Started started = run(script, silent);
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).contains("dev.lockstep/dev.lockstep.app.Main").doesNotContain("-version");

        release(silent, "21.0.1");
        assertThat(run(script, silent).err()).singleElement().asString().contains("has 21.0.1");
    }

    @Test
    void theCacheOfLoadedClassesIsUsedInTheFolderAndWithTheJavaItWasMadeForAlone() throws Exception {
        Path jdk = java("25.0.3");
        Path other = java("25.0.4");
        release(jdk, "25.0.3");
        release(other, "25.0.4");
        Path lib = Files.createDirectory(home.resolve("lib")).toRealPath();
        String use = "-XX:AOTCache=" + lib.resolve("lockstep.aot");
        assertThat(run(script, jdk).out()).doesNotContain(use);

        Files.writeString(lib.resolve("lockstep.aot"), "classes");
        Path made = lib.resolve("lockstep.aot.home");
        Files.writeString(made, lib.getParent() + "\n");
        Files.copy(jdk.resolve("release"), lib.resolve("lockstep.aot.release"));
        assertThat(run(script, jdk, "two words").out())
                .startsWith(use)
                .containsSubsequence("dev.lockstep/dev.lockstep.app.Main", "two words");
        assertThat(run(script, other).out()).isNotEmpty().doesNotContain(use);

        Files.writeString(made, "/elsewhere\n");
        Started moved = run(script, jdk);
        assertThat(moved.err()).isEmpty();
        assertThat(moved.out()).isNotEmpty().doesNotContain(use);
    }

    @Test
    void aJavaHomeWithoutJavaIsNamedInOneLine() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Started started = run(script, nowhere);
        assertThat(started.err())
                .containsExactly(
                        "lockstep: needs Java 25 or newer, but there is no bin/java in JAVA_HOME (%s)"
                                .formatted(nowhere));
        assertThat(started.code()).isEqualTo(2);
    }

    private Started run(Path command, Path javaHome, String... arguments) throws Exception {
        List<String> line = Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList();
        return Started.process(folder, Map.of("JAVA_HOME", javaHome.toString()), line);
    }

    private static void release(Path javaHome, String version) throws IOException {
        Files.writeString(
                javaHome.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\nJAVA_VERSION_DATE=\"2026-04-21\"\n".formatted(version));
    }

    /// The home of a Java that says its version when asked, and else its arguments, one a line.
    private Path java(String version) throws IOException {
        Path javaHome = folder.resolve("jdk " + version);
        Path java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%s" 2026-04-21' >&2
                else
                    printf '%%s\\n' "$@"
                fi
                """.formatted(version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return javaHome;
    }
}
