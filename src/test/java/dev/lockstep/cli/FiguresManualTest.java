package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.figure.FigureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual page on figures says what the program does.
class FiguresManualTest {
    private static final Path MANUAL = Path.of("assets/manual/figures.md");

    static Stream<String> commands() throws IOException {
        return Files.readAllLines(MANUAL).stream().filter(line -> line.startsWith("lockstep "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfItDrawsItsFigure(String command) {
        Called called = Called.with(command.substring("lockstep ".length()).split(" ", -1));

        assertThat(called.err()).isEmpty();
        assertThat(called.figures()).hasSize(1);
    }

    @Test
    void itNamesEveryFigureAndNoOther() throws IOException {
        List<String> named = Files.readAllLines(MANUAL)
                .stream()
                .dropWhile(line -> !line.startsWith("| `--figure`"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replaceAll("\\| `([a-z]+)`.*", "$1"))
                .toList();

        assertThat(named).containsExactlyElementsOf(Stream.of(FigureKind.values()).map(FigureKind::word).toList());
    }
}
