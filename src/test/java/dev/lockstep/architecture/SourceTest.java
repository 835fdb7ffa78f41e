package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    private static final int LONGEST = 600;
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path PLANTED = Path.of("src/test/java/dev/lockstep/architecture/planted");
    private static final Pattern OWN_LOCK = Pattern.compile("^[^/*]*\\b(synchronized|volatile)\\b");

    @Test
    void noSourceFileIsLongerThanSixHundredLines() throws IOException {
        assertThat(longerThan(LONGEST, Path.of("src"))).isEmpty();
    }

    @Test
    void aLongSourceFileWouldBeFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(LONGEST + 1));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(LONGEST));
        assertThat(longerThan(LONGEST, folder)).containsExactly("Long.java: 601");
    }

    @Test
    void noSwitchOverEventsHasADefault() throws IOException {
        assertThat(Switches.withDefault(sources(MAIN), "dev.lockstep.event.Event")).isEmpty();
    }

    @Test
    void aDefaultOverEventsWouldBeFound() throws IOException {
        assertThat(Switches.withDefault(sources(PLANTED), "dev.lockstep.architecture.planted.event.Event"))
                .containsExactlyInAnyOrder("Careless.java:12", "Careless.java:20");
    }

    @Test
    void noEngineLocksWithoutThePort() throws IOException {
        assertThat(linesWithOwnLock(MAIN.resolve("dev/lockstep/engine"))).isEmpty();
        assertThat(linesWithOwnLock(PLANTED.resolve("engine"))).isNotEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        var silent = sources(MAIN).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.equals(MAIN))
                .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        return files(folder, ".java").stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .toList();
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> longerThan(int limit, Path folder) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files(folder, ".java", ".fxml", ".css")) {
            var lines = Files.readAllLines(file).size();
            if (lines > limit) {
                found.add(file.getFileName() + ": " + lines);
            }
        }
        return found;
    }

    private static List<String> linesWithOwnLock(Path folder) throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources(folder)) {
            var lines = Files.readAllLines(file);
            IntStream.range(0, lines.size())
                    .filter(index -> OWN_LOCK.matcher(lines.get(index)).find())
                    .forEach(index -> found.add(file.getFileName() + ":" + (index + 1)));
        }
        return found;
    }
}
