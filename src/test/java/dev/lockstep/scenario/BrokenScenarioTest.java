package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files with one thing wrong each, and the line that says so (F01–F12, F14, F42).
class BrokenScenarioTest {

    private static final String POOL = """
            lockstep: 1
            id: mine
            title: Mine
            about: What it is about.
            group: pool
            live:
              workers: 5
              capacity: 12
              producers: 3
              arrivals: 200 /s
              task time: 20–30 ms
              failing: 8 %
            """;

    @Test
    void theFileWithNothingWrongIsRead() throws BadScenario {
        assertThat(read(POOL).id()).isEqualTo("mine");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource
    void oneChangeGivesOneLine(String instead, String line, String message) {
        assertThat(POOL).contains(line);
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(POOL.replace(line, instead)))
                .withMessage("my.yaml:" + message);
    }

    static Stream<Arguments> oneChangeGivesOneLine() {
        return Stream.of(
                Arguments.of("lockstep: 2", "lockstep: 1",
                        ""),
                Arguments.of("lockstep: one", "lockstep: 1",
                        ""),
                Arguments.of("version: 1", "lockstep: 1",
                        ""),
                Arguments.of("Lockstep: 1", "lockstep: 1",
                        ""),
                Arguments.of("id: My Scenario", "id: mine",
                        ""),
                Arguments.of("id: ../../etc/passwd", "id: mine",
                        ""),
                Arguments.of("id:", "id: mine",
                        ""),
                Arguments.of("title: \"\"", "title: Mine",
                        ""),
                Arguments.of("title: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"", "title: Mine",
                        ""),
                Arguments.of("title: [Mine]", "title: Mine",
                        ""),
                Arguments.of("titel: Mine", "title: Mine",
                        ""),
                Arguments.of("title: Mine\ntitle: Yours", "title: Mine",
                        ""),
                Arguments.of("group: pol", "group: pool",
                        ""),
                Arguments.of("group: stack", "group: pool",
                        ""),
                Arguments.of("group: cache", "group: pool",
                        ""),
                Arguments.of("", "live:",
                        ""),
                Arguments.of("live: 7\n", "live:",
                        ""),
                Arguments.of("  wokers: 5", "  workers: 5",
                        ""),
                Arguments.of("", "  workers: 5",
                        ""),
                Arguments.of("  workers: \"7\"", "  workers: 5",
                        ""),
                Arguments.of("  workers: 7.9", "  workers: 5",
                        ""),
                Arguments.of("  workers: 010", "  workers: 5",
                        ""),
                Arguments.of("  workers: 1:30", "  workers: 5",
                        ""),
                Arguments.of("  workers: 0", "  workers: 5",
                        ""),
                Arguments.of("  workers: -1", "  workers: 5",
                        ""),
                Arguments.of("  workers: 1000000", "  workers: 5",
                        ""),
                Arguments.of("  workers: 1_0", "  workers: 5",
                        ""),
                Arguments.of("  workers: 1e1", "  workers: 5",
                        ""),
                Arguments.of("  workers: no", "  workers: 5",
                        ""),
                Arguments.of("  workers: 2024-01-01", "  workers: 5",
                        ""),
                Arguments.of("  workers: [5]", "  workers: 5",
                        ""),
                Arguments.of("  workers: 5\n  workers: 6", "  workers: 5",
                        ""),
                Arguments.of("  workers:", "  workers: 5",
                        ""),
                Arguments.of("  workers: ~", "  workers: 5",
                        ""),
                Arguments.of("  workers: 0x10", "  workers: 5",
                        ""),
                Arguments.of("  workers: .nan", "  workers: 5",
                        ""),
                Arguments.of("  workers: &n 5", "  workers: 5",
                        ""),
                Arguments.of("  workers: *n", "  workers: 5",
                        ""),
                Arguments.of("  workers: !!int 5", "  workers: 5",
                        ""),
                Arguments.of("  workers: !!java.lang.Runtime {}", "  workers: 5",
                        ""),
                Arguments.of("  <<: *defaults", "  workers: 5",
                        ""),
                Arguments.of("\tworkers: 5", "  workers: 5",
                        ""),
                Arguments.of("  workers: 5: 6", "  workers: 5",
                        ""),
                Arguments.of("  workers: [5", "  workers: 5",
                        ""),
                Arguments.of("  workers: 5\n   capacity: 1", "  workers: 5",
                        ""),
                Arguments.of("  workers: \"5", "  workers: 5",
                        ""),
                Arguments.of("  workers: 999999999999999999999999999999999999999999999", "  workers: 5",
                        ""),
                Arguments.of("  capacity: 1.3", "  capacity: 12",
                        ""),
                Arguments.of("  capacity: -3", "  capacity: 12",
                        ""),
                Arguments.of("  capacity: unbouned", "  capacity: 12",
                        ""),
                Arguments.of("  capacity: 1000000000", "  capacity: 12",
                        ""),
                Arguments.of("  arrivals: 200", "  arrivals: 200 /s",
                        ""),
                Arguments.of("  arrivals: 200 /min", "  arrivals: 200 /s",
                        ""),
                Arguments.of("  arrivals: 1000000000 /s", "  arrivals: 200 /s",
                        ""),
                Arguments.of("  arrivals: -1 /s", "  arrivals: 200 /s",
                        ""),
                Arguments.of("  task time: 20", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: 10 parsecs", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: 1000000000 ms", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: 30–20 ms", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: -5 ms", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: 1e400 ms", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: NaN", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  task time: 999999999999 min", "  task time: 20–30 ms",
                        ""),
                Arguments.of("  failing: 0.08", "  failing: 8 %",
                        ""),
                Arguments.of("  failing: 101 %", "  failing: 8 %",
                        ""),
                Arguments.of("  failing: 8 percent", "  failing: 8 %",
                        ""),
                Arguments.of("--- \nlockstep: 1\n--- \n", "lockstep: 1\n",
                        ""),
                Arguments.of("%YAML 1.1\n---\nlockstep: 1", "lockstep: 1",
                        ""),
                Arguments.of("%TAG ! tag:x,2000:\n---\nlockstep: 1", "lockstep: 1",
                        ""),
                Arguments.of("title: \u0000", "title: Mine",
                        ""),
                Arguments.of("title: \u0007", "title: Mine",
                        ""),
                Arguments.of("? [a, b]\n: 1\nlockstep: 1", "lockstep: 1",
                        ""),
                Arguments.of("- lockstep: 1", "lockstep: 1\n",
                        ""));
    }

    private static Scenario read(String text) throws BadScenario {
        return ScenarioReader.read(SourceFile.decode("my.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
