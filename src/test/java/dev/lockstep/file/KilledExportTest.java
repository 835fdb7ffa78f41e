package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Row;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it writes a picture.
class KilledExportTest {
    private static final int KILLS = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Row("F32")
    void theTargetIsTheOldPictureOrTheNewAndNeverBetween() throws Exception {
        Path target = folder.resolve("picture.png");
        SplittableRandom dice = new SplittableRandom(42);
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileWriting(target, 1 + dice.nextInt(4), dice.nextInt(100_000));
            assertThat(isWhole(target)).as("after kill %d", kill).isTrue();
        }
        // What a killed program could not take away is hidden, of one each time, and in nobody's way.
        assertThat(beside(target)).allMatch(name -> name.startsWith(".lockstep-") && name.endsWith(".part"));
        assertThat(beside(target)).hasSizeLessThanOrEqualTo(KILLS);
        NewFile.at(target).write(out -> out.write('x'));
        assertThat(target).hasContent("x");
    }

    /// Kills the program some turns of a loop after it has written so many pictures; where it is then depends on the
    /// machine.
    private static void killWhileWriting(Path target, int written, int turns) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath() + System.getProperty("path.separator")
                                + Path.of("target/classes").toAbsolutePath(),
                        WriteForEver.class.getName(),
                        target.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < written; i++) {
                assertThat(said.readLine()).isEqualTo("written");
            }
            for (int i = 0; i < turns; i++) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean isWhole(Path target) throws IOException {
        BufferedImage found = ImageIO.read(target.toFile());
        return Stream.of(Color.RED, Color.BLUE).anyMatch(colour -> same(found, WriteForEver.picture(colour)));
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int size = WriteForEver.SIZE;
        return Arrays.equals(
                one.getRGB(0, 0, size, size, null, 0, size), other.getRGB(0, 0, size, size, null, 0, size));
    }

    private static List<String> beside(Path target) throws IOException {
        try (var files = Files.list(target.getParent())) {
            return files.filter(file -> !file.equals(target))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
