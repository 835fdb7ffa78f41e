package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Row;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it writes a picture.
class KilledExportTest {
    private static final int KILLS = Integer.getInteger("lockstep.kills", 12);
    private static final int SIGNALS = Integer.getInteger("lockstep.signals", 6);

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
        // What a killed program could not take away is hidden, until the next that writes there takes it away.
        assertThat(beside(target)).allMatch(name -> name.startsWith(".lockstep-") && name.endsWith(".part"));
        assertThat(beside(target)).hasSizeLessThanOrEqualTo(1);
        NewFile.at(target).write(out -> out.write('x'));
        assertThat(target).hasContent("x");
        assertThat(beside(target)).as("left after the next write").isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramThatASignalEndsLeavesNothingBeside() throws Exception {
        Path target = folder.resolve("picture.png");
        SplittableRandom dice = new SplittableRandom(42);
        for (int signal = 0; signal < SIGNALS; signal++) {
            end(target, 1 + dice.nextInt(4), dice.nextInt(100_000), Process::destroy);
            assertThat(isWhole(target)).as("after signal %d", signal).isTrue();
            assertThat(beside(target)).as("after signal %d", signal).isEmpty();
        }
    }

    @Test
    void twoProgramsThatWriteInOneFolderDoNotSweepEachOther() throws Exception {
        Process process = start(folder.resolve("picture.png"));
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            NewFile mine = NewFile.at(folder.resolve("mine"));
            for (int i = 0; i < 40; i++) {
                assertThat(said.readLine()).as("its picture %d", i).isEqualTo("written");
                for (int j = 0; j < 20; j++) {
                    mine.write(out -> out.write('m'));
                }
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void killWhileWriting(Path target, int written, int turns) throws Exception {
        end(target, written, turns, Process::destroyForcibly);
    }

    /// Ends the program some turns of a loop after it has written so many pictures; where it is then depends on the
    /// machine.
    private static void end(Path target, int written, int turns, Consumer<Process> how) throws Exception {
        Process process = start(target);
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < written; i++) {
                assertThat(said.readLine()).isEqualTo("written");
            }
            for (int i = 0; i < turns; i++) {
                Thread.onSpinWait();
            }
        } finally {
            how.accept(process);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(Path target) throws IOException {
        return new ProcessBuilder(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classesOf(WriteForEver.class) + System.getProperty("path.separator") + classesOf(NewFile.class),
                        WriteForEver.class.getName(),
                        target.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Where a class was loaded from.
    private static Path classesOf(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
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
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.filter(file -> !file.equals(target))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
