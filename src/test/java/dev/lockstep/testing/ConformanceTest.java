package dev.lockstep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of behaviours and the tests speak of the same rows.
class ConformanceTest {

    private static final Path PAGE = Path.of("src", "test", "conformance.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern CLAIMED = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|");
    private static final Pattern NAMED = Pattern.compile("@Row\\((\\{[^}]*}|\"[^\"]*\")\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

    @Test
    void everyRowOfThePageHasATestAndEveryTestNamesARowOfThePage() throws IOException {
        Set<String> claimed = rows(Files.readString(PAGE));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                named.addAll(named(Files.readString(file)));
            }
        }

        assertThat(claimed).isEqualTo(named).hasSizeGreaterThan(100);
    }

    @Test
    void aRowWithoutATestAndATestWithoutARowWouldBeFound() {
        assertThat(rows("| Q01 | TCK | given |\n| row | source |\n| B02 | own | then |")).containsExactly("B02", "Q01");
        String at = "@" + "Row";
        assertThat(named(at + "({\"Q01\", \"Q02\"})\n" + at + "(\"K03\")")).containsExactly("K03", "Q01", "Q02");
    }

    private static Set<String> rows(String page) {
        Set<String> rows = new TreeSet<>();
        CLAIMED.matcher(page).results().forEach(row -> rows.add(row.group(1)));
        return rows;
    }

    private static Set<String> named(String source) {
        Set<String> named = new TreeSet<>();
        NAMED.matcher(source).results()
                .forEach(row -> ID.matcher(row.group(1)).results().forEach(id -> named.add(id.group(1))));
        return named;
    }
}
