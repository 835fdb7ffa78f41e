package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.export.FigureFiles;
import dev.lockstep.lecture.grade.AnswerSheet;
import dev.lockstep.lecture.grade.Sheets;
import dev.lockstep.lecture.read.Lectures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import dev.lockstep.testing.WindowExtension;

/// The README is true where it shows commands and figures: the commands are run from the first to the last, since one reads
/// what another wrote.
@ExtendWith(WindowExtension.class)
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path FIGURES = Path.of("assets/pictures/figures");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    (?:\\$ )?lockstep ([^#\\n]+)");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:svg|pdf|png|gif|html|yaml|jsonl|json|java)");
    private static final Pattern FIGURE = Pattern.compile("assets/pictures/figures/([\\w-]+\\.svg)");
    private static final Pattern PICTURE = Pattern.compile("\\]\\((assets/[^)#]+)");

    @TempDir
    private static Path folder;

    /// The files that a reader has of his own: the scenario and the Java program that stand in the README, and answers that
    /// a window saved.
    @BeforeAll
    static void hasTheFilesOfAReader() throws Exception {
        Matcher scenario = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(text());
        assertThat(scenario.find()).isTrue();
        Files.writeString(folder.resolve("lecture-07.yaml"), scenario.group(1));
        Matcher program = Pattern.compile("(?s)```java\\n(.*?class (\\w+).*?)```").matcher(text());
        assertThat(program.find()).isTrue();
        Files.writeString(folder.resolve(program.group(2) + ".java"), program.group(1));
        AnswerSheet none = AnswerSheet.of(Lectures.find("why-join-hangs"), List.of());
        Files.write(folder.resolve("answers.json"), Sheets.bytes(none));
    }

    private static String text() throws Exception {
        return Files.readString(README);
    }

    private static List<String> found(Pattern pattern) throws Exception {
        return pattern.matcher(text()).results().map(found -> found.group(1).strip()).toList();
    }

    static Stream<String> commands() throws Exception {
        return found(COMMAND).stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandDoesWhatItSays(String command) throws Exception {
        String[] arguments = FILE.matcher(command)
                .replaceAll(file -> Matcher.quoteReplacement(folder.resolve(file.group()).toString()))
                .split(" ", -1);

        Called called = Called.with(arguments);

        assertThat(called.err()).isEmpty();
        // A failure that was found, or a search that was limited, is what some of them are there to show.
        assertThat(called.code()).isIn(0, 1, 3);
        for (DrawnFigure drawn : called.figures()) {
            FigureFiles.write(
                    drawn.figure(), drawn.head(), drawn.options(), drawn.target(), Platform::runLater, share -> {});
            Path written = Path.of(drawn.target());
            assertThat(written).isNotEmptyFile();
            Path kept = FIGURES.resolve(written.getFileName());
            if (Files.exists(kept)) {
                assertThat(written).as("`lockstep %s` draws another figure than the README shows", command)
                        .hasSameTextualContentAs(kept, StandardCharsets.UTF_8);
            }
        }
        assertThat(called.out().length() + called.figures().size() + called.wanted().size() + called.held().size())
                .isPositive();
    }

    @Test
    void everyFileThatItShowsOrNamesIsThereAndEveryFigureStandsAboveItsCommand() throws Exception {
        for (String file : found(PICTURE)) {
            assertThat(Path.of(file)).exists();
        }
        try (Stream<Path> kept = Files.list(FIGURES)) {
            Set<String> drawn = kept.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".svg"))
                    .collect(Collectors.toSet());
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(found(FIGURE));
        }
        for (String figure : found(FIGURE)) {
            assertThat(found(COMMAND)).as(figure).anyMatch(command -> command.endsWith(" -o " + figure));
        }
    }
}
