package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import dev.lockstep.runtime.stepped.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual page on Java programs and the README show programs, and what is printed of them, to the letter. A line `…`
/// stands for lines that are left out.
class JavaManualTest {
    private static final Path MANUAL = Path.of("assets/manual/java.md");
    private static final List<Path> PAGES = List.of(MANUAL, Path.of("README.md"));
    private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?public class (\\w+) .*?)```");
    private static final String COMMAND = "    $ lockstep ";
    private static final String LEFT_OUT = "…";
    private static final Pattern SECONDS = Pattern.compile("[0-9.]+ s\\b");

    @TempDir
    private static Path folder;

    /// A command of the page, and what it is to print.
    record Sample(String command, List<String> printed) {
        @Override
        public String toString() {
            return command;
        }
    }

    @BeforeAll
    static void writeThePrograms() throws IOException {
        for (Path page : PAGES) {
            Matcher program = PROGRAM.matcher(Files.readString(page));
            while (program.find()) {
                Path file = folder.resolve(program.group(2) + ".java");
                assertThat(file).doesNotExist();
                Files.writeString(file, program.group(1));
            }
        }
    }

    static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path page : PAGES) {
            read(Files.readAllLines(page), samples);
        }
        return samples;
    }

    private static void read(List<String> page, List<Sample> samples) {
        boolean printed = false;
        for (String line : page) {
            if (line.startsWith(COMMAND)) {
                samples.add(new Sample(line.substring(COMMAND.length()), new ArrayList<>()));
                printed = true;
            } else if (printed && (line.isEmpty() || line.startsWith("    "))) {
                samples.getLast().printed().add(line.isEmpty() ? "" : line.substring(4));
            } else {
                printed = false;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCommandPrintsWhatStandsBelowIt(Sample sample) {
        String[] words = sample.command().split(" ");
        if (words[1].endsWith(".java")) {
            words[1] = folder.resolve(words[1]).toString();
        }

        Called called = Called.with(words);

        String printed = timeless(called.out() + called.err()).replace(folder + "/", "");
        String expected = timeless(String.join("\n", sample.printed()));
        if (sample.printed().contains(LEFT_OUT)) {
            assertThat(printed).matches(pattern(expected));
        } else {
            assertThat(printed).isEqualTo(expected);
        }
    }

    /// How long a search takes is another time each time.
    private static String timeless(String text) {
        return SECONDS.matcher(text.lines().collect(Collectors.joining("\n"))).replaceAll("0 s").stripTrailing();
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                expected.lines()
                        .map(line -> line.equals(LEFT_OUT) ? "(?s:.*)" : Pattern.quote(line) + "\n?")
                        .collect(Collectors.joining()));
    }

    @Test
    void everyProgramOfItIsRun() throws IOException {
        List<String> commands = samples().stream().map(Sample::command).toList();
        try (Stream<Path> programs = Files.list(folder)) {
            assertThat(programs.map(program -> String.valueOf(program.getFileName())).toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(program -> assertThat(commands).anyMatch(command -> command.contains(program)));
        }
    }

    @Test
    void theLimitsInItAreThoseOfRunsAndSearches() throws IOException {
        assertThat(Files.readString(MANUAL)).contains(
                String.format(Locale.ROOT, "| steps of a run | %,d |", RunSettings.DEFAULT.stepLimit()),
                String.format(
                        Locale.ROOT, "| %,d; %,d where chance decides |", Plan.of(SearchMethod.DPOR).schedules(),
                        Plan.of(SearchMethod.RANDOM).schedules()));
    }
}
