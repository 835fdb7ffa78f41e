package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What types are called, and how many live together: one meaning for each name, no name that hides what is meant, and
/// no room that is a heap.
class HouseWordsTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path PLANTED = Path.of("src/test/java/dev/lockstep/architecture/planted");

    /// About as many files as one looks through for the one that is meant.
    private static final int MOST = 27;

    /// Names that needed their comment, or that mean something else to everyone who knows Java or JavaFX. Each has
    /// given way to the field's term.
    private static final Set<String> RIDDLES = Set.of(
            "Told", "Line", "Future", "Option", "Until", "Finish", "Verdicts", "Origin", "Title", "Subject", "Found",
            "Picture", "Hand", "Orders", "Tape", "Taping", "Tapes", "Taped", "Control", "Command", "Way", "Ways", "Tip",
            "Turns", "Scribe", "Stepping", "Course", "Begun", "Start", "Stop", "Goal", "Telling", "Deciders",
            "Complaints",
            "Unwatched", "LeftAlone", "Looked", "Touches", "Clocks", "Wakeups", "Watched", "Broke", "Cut",
            "Followed", "Shorter", "Shortest", "Causes", "Tallying", "Rounds", "Natural", "Plain", "Request", "Roster",
            "Verdict", "Settings", "Gate", "Joins", "OneCarrier", "SecondCarrier", "Ink", "Face", "Type", "Lines",
            "Touched", "Pace", "Crowd", "Homes", "Notes", "Fact", "Draft", "Hold", "Inside", "Standing", "Ledger",
            "Gains",
            "Cast", "Dial", "Panel", "Shelf", "Desk", "Shown", "Walked", "Dresser", "Missed", "Objects", "Stage",
            "Clock");

    @Test
    void noTwoTypesHaveOneSimpleName() throws IOException {
        assertThat(twice(MAIN)).isEmpty();
        assertThat(twice(PLANTED)).contains("Eager");
    }

    @Test
    void noTypeHasANameThatHidesWhatItIs() throws IOException {
        assertThat(riddles(MAIN)).isEmpty();
        assertThat(riddles(PLANTED)).containsExactly("Told");
    }

    @Test
    void noPackageIsAHeap() throws IOException {
        Map<String, Long> files = filesByPackage(MAIN);
        files.remove("runtime/stepped");

        assertThat(files).isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST));
        // The machine, whose parts know each other.
        assertThat(filesByPackage(MAIN).get("runtime/stepped")).isLessThanOrEqualTo(36L);
    }

    private static List<Path> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static Set<String> twice(Path folder) throws IOException {
        return types(folder).stream()
                .collect(Collectors.groupingBy(HouseWordsTest::name, TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> riddles(Path folder) throws IOException {
        return types(folder).stream()
                .map(HouseWordsTest::name)
                .filter(RIDDLES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> filesByPackage(Path folder) throws IOException {
        Path root = folder.resolve("dev").resolve("lockstep");
        return types(root).stream()
                .collect(
                        Collectors.groupingBy(
                                file -> root.relativize(file.getParent()).toString().replace('\\', '/'),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
