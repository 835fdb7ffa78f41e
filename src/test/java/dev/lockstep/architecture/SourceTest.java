package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineLocks;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void engineLocksAreNamedInOnePlace() throws IOException {
        Set<String> names = engineLocks();
        List<Path> elsewhere = sources(MAIN).stream()
                .filter(file -> !file.endsWith(EngineLocks.class.getSimpleName() + ".java"))
                .toList();
        assertThat(names).contains(EngineLocks.QUEUE, EngineLocks.NOT_EMPTY, EngineLocks.VALUES);
        assertThat(LockNames.spelledOut(elsewhere, names)).isEmpty();
    }

    @Test
    void aSecondNameOfAnEngineLockWouldBeFound() throws IOException {
        assertThat(LockNames.spelledOut(sources(PLANTED), engineLocks()))
                .containsExactly(
                        "Spelled.java:7",
                        "Spelled.java:8",
                        "Spelled.java:9",
                        "Spelled.java:10",
                        "Spelled.java:13",
                        "Spelled.java:15",
                        "Spelled.java:19",
                        "Spelled.java:20");
    }

    private static Set<String> engineLocks() {
        return Stream.of(EngineLocks.class.getFields())
                .map(SourceTest::constant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String constant(Field name) {
        try {
            return (String) name.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    /// Only in a pattern, whose record says the type, and for what nobody uses, does a name stand without it.
    @Test
    void everyVariableSaysItsType() throws IOException {
        assertThat(linesWithUntypedVariables(Path.of("src"))).isEmpty();
    }

    @Test
    void aVariableWithoutATypeWouldBeFound(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Untyped.java"),
                """
                var one = 1;
                for (var each : all) {
                try (var open = file) {
                var _ = ignored;
                case Point(var x, var y) -> x;
                /// var said = "in a comment";
                """);
        assertThat(linesWithUntypedVariables(folder))
                .containsExactly("Untyped.java:1", "Untyped.java:2", "Untyped.java:3");
    }

    private static List<String> linesWithUntypedVariables(Path folder) throws IOException {
        return linesWith(Pattern.compile("^(?!\\s*//).*\\bvar [a-zA-Z]\\w* ?[=:].*"), folder);
    }

    /// What goes wrong otherwise stands in [dev.lockstep.testing.Mouse].
    @Test
    void noTestLetsTheRobotLookForAPlaceOnItsOwnThread() throws IOException {
        Pattern itself = Pattern.compile(
                ".*\\brobot\\.(clickOn|doubleClickOn|rightClickOn|moveTo|drag|drop|point|bounds)"
                        + "\\((?!new Point2D|aim\\)|MouseButton\\.).*");
        assertThat("robot.clickOn(\"#step\")").matches(itself);
        assertThat("robot.clickOn(new Point2D(1, 2))").doesNotMatch(itself);
        assertThat(linesWith(itself, Path.of("src/test"))).isEmpty();
    }

    /// What goes wrong otherwise stands in [dev.lockstep.testing.WindowExtension].
    @Test
    void noTestLetsTheRobotLookForANodeOnItsOwnThread() throws IOException {
        Pattern itself = Pattern.compile(".*@ExtendWith\\(ApplicationExtension\\b.*|.*\\bnew FxRobot\\(.*");
        assertThat("@ExtendWith(ApplicationExtension.class)").matches(itself);
        assertThat(linesWith(itself, Path.of("src/test"))).isEmpty();
    }

    private static List<String> linesWith(Pattern wrong, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder, ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                if (!file.endsWith("SourceTest.java") && wrong.matcher(lines.get(at)).matches()) {
                    found.add(file.getFileName() + ":" + (at + 1));
                }
            }
        }
        return found;
    }

    /// What an author wrote is in the languages it was written in; what is said about it must be in every one.
    @Test
    void everyMessageAboutAFileIsInEveryLanguage() throws IOException {
        for (String room : List.of("scenario", "lecture", "cli")) {
            assertThat(textsInOneLanguage(MAIN.resolve("dev/lockstep").resolve(room)))
                    .allMatch(found -> found.startsWith("SectionReader.java:") || found.startsWith("Words.java:"));
        }
    }

    @Test
    void aMessageInOneLanguageWouldBeFound(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Silent.java"),
                """
                LocalText.of("a list, too long", "eine Liste, zu lang");
                LocalText.of("a \\"list\\", too long");
                LocalText
                        .of(
                                "one of " + String.join(", ", words));
                LocalText.of(
                        "%s", "%s", Math.max(1, 2));
                Words.code("a list");
                """);
        assertThat(textsInOneLanguage(folder))
                .containsExactly("Silent.java:2", "Silent.java:3", "Silent.java:8");
    }

    private static List<String> textsInOneLanguage(Path folder) throws IOException {
        // With what is in quotes and brackets taken out, a comma parts two arguments.
        Pattern quoted = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
        Pattern alone = Pattern.compile("\\bLocalText\\s*\\.of\\([^(),]*\\)|\\bWords\\.code\\(\"");
        List<String> found = new ArrayList<>();
        for (Path file : sources(folder)) {
            String text = Files.readString(file).replaceAll("(?m)///?.*$", "");
            String bare = withoutBrackets(quoted.matcher(text).replaceAll("\"\""));
            Matcher hit = alone.matcher(bare);
            while (hit.find()) {
                long breaks = bare.substring(0, hit.start()).chars().filter(character -> character == '\n').count();
                found.add(file.getFileName() + ":" + (breaks + 1));
            }
        }
        return found;
    }

    /// The text without what other calls have in their brackets.
    private static String withoutBrackets(String text) {
        Pattern inner = Pattern.compile("(?<!\\.of|code)\\(([^()]*)\\)");
        String before = "";
        String after = text;
        while (!after.equals(before)) {
            before = after;
            after = inner.matcher(before).replaceAll(match -> match.group(1).replaceAll("[^\n]", ""));
        }
        return after;
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = sources(MAIN).stream()
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
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> longerThan(int limit, Path folder) throws IOException {
        ArrayList<String> found = new ArrayList<String>();
        for (Path file : files(folder, ".java", ".fxml", ".css")) {
            int lines = Files.readAllLines(file).size();
            if (lines > limit) {
                found.add(file.getFileName() + ": " + lines);
            }
        }
        return found;
    }

    private static List<String> linesWithOwnLock(Path folder) throws IOException {
        ArrayList<String> found = new ArrayList<String>();
        for (Path file : sources(folder)) {
            List<String> lines = Files.readAllLines(file);
            IntStream.range(0, lines.size())
                    .filter(index -> OWN_LOCK.matcher(lines.get(index)).find())
                    .forEach(index -> found.add(file.getFileName() + ":" + (index + 1)));
        }
        return found;
    }
}
