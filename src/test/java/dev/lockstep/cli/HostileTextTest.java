package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.file.OneLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What was typed, or stands in a file, and would take over the terminal it is told on.
class HostileTextTest {

    private static final List<String> HOSTILE = List.of(
            "\u001b]0;pwned\u0007\u001b[2J", "a\nb", "a\u2028b", "\u202egnp.x", "\u009b31m",
            "x".repeat(5_000), "a,\u001b[31m,b");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noArgumentReachesTheTerminalRawOrFillsIt() {
        for (String text : HOSTILE) {
            for (List<String> command : List.of(
                    List.of(text),
                    List.of("--" + text),
                    List.of("check", text),
                    List.of("run", text),
                    List.of("explore", text + ".yaml"),
                    List.of("run", "two-locks", "--schedule", text),
                    List.of("run", "two-locks", "--seed", text),
                    List.of("run", "two-locks", "--trace", "/nowhere/" + text),
                    List.of("explore", "two-locks", "--strategy", text),
                    List.of("render", "two-locks", "-o", "x.svg", "--theme", text))) {
                Called called = Called.with(command.toArray(String[]::new));
                assertThat(called.code()).as("%s", command).isEqualTo(2);
                assertThat(called.out()).as("%s", command).isEmpty();
                isOneShortLine(called.err());
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theNameOfAFileIsToldOnOneLineWhenItIsRightToo() throws Exception {
        Path file = folder.resolve("a\u001b[31m\nb.yaml");
        Files.copy(Path.of("assets/scenarios/two-locks.yaml"), file);
        isOneShortLine(Called.with("check", file.toString()).out());
        Called explored = Called.with("explore", file.toString());
        assertThat(explored.code()).isEqualTo(1);
        assertThat(explored.out().lines().flatMapToInt(String::chars)).noneMatch(Character::isISOControl);
        assertThat(explored.out().lines().findFirst().orElse("")).contains("a\\u001B[31m").contains("schedules");
    }

    @Test
    void aNameThatNoFileCanHaveIsToldWithoutTheNamesOfClasses() {
        for (List<String> command : List.of(
                List.of("check", "a\0b"),
                List.of("--pictures", "a\0b"),
                List.of("run", "a\0b"),
                List.of("run", "two-locks", "--trace", "a\0b"))) {
            Called called = Called.with(command.toArray(String[]::new));
            assertThat(called.code()).isEqualTo(2);
            isOneShortLine(called.err());
            assertThat(called.err())
                    .contains("no file can have this name: ")
                    .doesNotContain("java", "Path", "Exception");
        }
    }

    @Test
    void aSavedRunSaysNothingRaw() throws Exception {
        Path file = folder.resolve("run.trace");
        Called.with("run", "two-locks", "--trace", file.toString());
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\\{\"number\":1,", "{\"\u001b[31m\":1,"));
        Called called = Called.with("render", file.toString(), "-o", folder.resolve("x.svg").toString());
        assertThat(called.code()).isEqualTo(2);
        isOneShortLine(called.err());
    }

    private static void isOneShortLine(String told) {
        assertThat(told).endsWith(System.lineSeparator());
        String line = told.substring(0, told.length() - System.lineSeparator().length());
        assertThat(line).hasSizeLessThanOrEqualTo(OneLine.MOST).isNotBlank();
        assertThat(line.chars())
                .as("%s", told)
                .noneMatch(each -> Character.isISOControl(each) || each == 0x2028 || each == 0x202E);
    }
}
