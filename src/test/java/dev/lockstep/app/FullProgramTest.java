package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The whole program where the machine has no room for it: little memory, little stack, an output that takes nothing.
class FullProgramTest {
    private static final String LOCAL_LOOP = """
            lockstep: 1
            id: x
            title: X
            about: X.
            group: classics
            program:
              threads:
                A:
                  - a = 0
                  - while a >= 0: [a = a + 1]
            """;

    /// Of each library that is needed to draw a picture.
    private static final List<String> NEEDED = List.of(
            "dev.lockstep.app.Main",
            "javafx.application.Platform",
            "javafx.beans.Observable",
            "javafx.scene.control.Control",
            "org.apache.commons.logging.LogFactory",
            "org.apache.fontbox.ttf.TrueTypeFont",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.jspecify.annotations.Nullable",
            "org.pcollections.PMap",
            "org.snakeyaml.engine.v2.api.Load",
            "picocli.CommandLine",
            "tools.jackson.core.JsonParser");

    private static final String MEMORY_IS_FULL = "lockstep: the memory is full; give Java more of it, as with JAVA_TOOL_OPTIONS=-Xmx4g";

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int code, String out, List<String> err) {}

    @Test
    void aRunThatDoesNotFitInTheMemoryIsSaidInOneLineAndIsNoFailureOfTheScenario() throws Exception {
        Path file = Files.writeString(folder.resolve("loop.yaml"), LOCAL_LOOP);
        assertThat(ended("-Xmx40m", "run", file.toString())).isEqualTo(new Ended(70, "", List.of(MEMORY_IS_FULL)));
        assertThat(ended("-Xmx40m", "run", file.toString(), "--json", "--trace", folder.resolve("x").toString()))
                .isEqualTo(new Ended(70, "", List.of(MEMORY_IS_FULL)));
        assertThat(folder.toFile().list()).containsOnly("loop.yaml", "out", "err");
    }

    /// Where the toolkit finds no room for a part of it, it leaves that black and says so to nobody.
    @Test
    void aPictureThatDoesNotFitInTheMemoryIsSaidInOneLineAndNeverDrawnInPart() throws Exception {
        Path whole = folder.resolve("whole.png");
        assertThat(render("-Xmx400m", whole)).isEqualTo(new Ended(0, "", List.of()));
        for (String memory : List.of("-Xmx24m", "-Xmx46m", "-Xmx50m")) {
            Path picture = folder.resolve("x.png");
            Ended ended = render(memory, picture);
            if (ended.code() == 0) {
                assertThat(ended.err()).as(memory).isEmpty();
                assertThat(picture).as(memory).hasSameBinaryContentAs(whole);
                Files.delete(picture);
            } else {
                assertThat(ended.code()).as("%s", ended).isIn(2, 70);
                assertThat(ended.err()).hasSize(1).first().asString().startsWith("lockstep: ");
                assertThat(picture).doesNotExist();
            }
        }
    }

    private Ended render(String memory, Path picture) throws Exception {
        return ended(memory, "render", "pool-shutdown-now", "-o", picture.toString(), "--scale", "3");
    }

    /// Not a device of the system: one that is made here, and takes nothing, as a full disk does.
    @Test
    @EnabledOnOs(OS.LINUX)
    void anOutputThatTakesNothingIsSaidInOneLine() throws Exception {
        Path full = folder.resolve("full");
        Process made = new ProcessBuilder("mknod", full.toString(), "c", "1", "7").redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        Assumptions.assumeTrue(made.waitFor() == 0, "no special files can be made here");
        for (List<String> command : List.of(List.of("scenarios"), List.of("explore", "two-locks", "--json"))) {
            Path err = folder.resolve("err");
            int code = started("-Xmx200m", command, full, err);
            assertThat(code).isEqualTo(2);
            assertThat(err).hasContent("lockstep: the standard output cannot be written");
        }
    }

    private Ended ended(String memory, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = started(memory, List.of(arguments), out, err);
        // Said by the toolkit of whoever starts it from a path of classes, as here.
        List<String> said = Files.readAllLines(err).stream()
                .filter(line -> !line.contains("PlatformImpl startup") && !line.contains("Unsupported JavaFX"))
                .toList();
        return new Ended(code, Files.readString(out), said);
    }

    private static int started(String memory, List<String> arguments, Path out, Path err) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        memory,
                        "-cp",
                        classPath(),
                        Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", arguments).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private static String classPath() throws ClassNotFoundException, URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (String each : NEEDED) {
            Class<?> type = Class.forName(each, false, FullProgramTest.class.getClassLoader());
            path.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        return String.join(File.pathSeparator, path);
    }
}
