package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of `--help`.
class HelpTest {

    private static final int WIDTH = 80;

    @ParameterizedTest
    @ValueSource(strings = {"", "scenarios", "check", "run", "explore", "render"})
    void aPageFitsATerminalAndBreaksItsParagraphsOnlyWhereTheyAreFull(String command) {
        Called called = Called.with((command + " --help").strip().split(" "));
        List<String> lines = called.out().lines().toList();
        List<String> early = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1).split(" ", 2)[0];
            boolean goesOn = isProse(lines.get(i)) && isProse(lines.get(i + 1));
            // The last column stays free.
            if (goesOn && lines.get(i).length() + 1 + next.length() < WIDTH) {
                early.add(lines.get(i));
            }
        }
        assertThat(called.code()).isZero();
        assertThat(lines).isNotEmpty().allMatch(line -> line.length() <= WIDTH);
        assertThat(early).as("lines that end before they are full").isEmpty();
    }

    /// Neither a heading nor a row of a table.
    private static boolean isProse(String line) {
        return !line.isEmpty() && line.charAt(0) != ' ' && !line.endsWith(":") && !line.startsWith("Usage:");
    }
}
