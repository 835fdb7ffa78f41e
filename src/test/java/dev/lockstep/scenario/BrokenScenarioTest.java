package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.scenario.read.ScenarioReader;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.testing.Row;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with one thing wrong each, and the line that says so (F01–F12, F14, F42).
class BrokenScenarioTest {

    static final String POOL = """
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
    @Row({"F04", "F05", "F08", "F09", "F10", "F14", "F42", "Q16", "Q17", "X12"})
    void oneChangeGivesOneLine(String instead, String line, String message) {
        assertThat(POOL).contains(line);
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(POOL.replace(line, instead)))
                .withMessage("my.yaml:" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "0.5", "three", "1000000"})
    @Row({"B01", "B02"})
    void partiesThatCannotMeetAreRefused(String parties) {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read("""
                        lockstep: 1
                        id: mine
                        title: Mine
                        about: What it is about.
                        group: barrier
                        live:
                          parties: %s
                          work time: 20 ms
                          laggard: 1
                        """.formatted(parties)))
                .withMessage(
                        "my.yaml:7:12: found \"%s\" for parties, expected a whole number from 1 to 64"
                                .formatted(parties));
    }

    static Stream<Arguments> oneChangeGivesOneLine() {
        return Stream.of(
                Arguments.of(
                        "lockstep: 2", "lockstep: 1",
                        "1:11: found version \"2\", expected version 1; a newer Lockstep may read this file"),
                Arguments.of(
                        "lockstep: one", "lockstep: 1",
                        "1:11: found \"one\" for lockstep, expected a whole number from 1 to 2147483647"),
                Arguments.of(
                        "version: 1", "lockstep: 1",
                        "1:1: found unknown key \"version\" in a scenario, expected one of lockstep, id, title, about, group, partner, live, program"),
                Arguments.of(
                        "Lockstep: 1", "lockstep: 1",
                        "1:1: found unknown key \"Lockstep\" in a scenario, expected one of lockstep, id, title, about, group, partner, live, program; did you mean \"lockstep\"?"),
                Arguments.of(
                        "id: My Scenario", "id: mine",
                        "2:5: found \"My Scenario\" for id, expected small letters, digits and single hyphens, such as pool-backpressure"),
                Arguments.of(
                        "id: ../../etc/passwd", "id: mine",
                        "2:5: found \"../../etc/passwd\" for id, expected small letters, digits and single hyphens, such as pool-backpressure"),
                Arguments.of(
                        "id:", "id: mine",
                        "2:4: found no text for id, expected text of 1 to 60 characters"),
                Arguments.of(
                        "title: \"\"", "title: Mine",
                        "3:8: found no text for title, expected text of 1 to 60 characters"),
                Arguments.of(
                        "title: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"", "title: Mine",
                        "3:8: found 61 characters for title, expected text of 1 to 60 characters"),
                Arguments.of(
                        "title: [Mine]", "title: Mine",
                        "3:8: found a list for title, expected text of 1 to 60 characters"),
                Arguments.of(
                        "titel: Mine", "title: Mine",
                        "3:1: found unknown key \"titel\" in a scenario, expected one of lockstep, id, title, about, group, partner, live, program; did you mean \"title\"?"),
                Arguments.of(
                        "title: Mine\ntitle: Yours", "title: Mine",
                        "4:1: found key \"title\" again, expected each key once; it stands in line 3 already"),
                Arguments.of(
                        "group: pol", "group: pool",
                        "5:8: found \"pol\" for group, expected one of pool, cache, barrier, classics; did you mean \"pool\"?"),
                Arguments.of(
                        "group: stack", "group: pool",
                        "5:8: found \"stack\" for group, expected one of pool, cache, barrier, classics"),
                Arguments.of(
                        "group: cache", "group: pool",
                        "7:3: found unknown key \"workers\" in live, expected one of callers, keys, skew, compute time, failing, think time, invalidations, seed"),
                Arguments.of(
                        "", "title: Mine\n",
                        "1:1: found no title in a scenario, expected a line \"title: …\""),
                Arguments.of(
                        "live: 7\n", "live:",
                        "8:10: found YAML that cannot be read (mapping values are not allowed here), expected lines of the form \"key: value\""),
                Arguments.of(
                        "  wokers: 5", "  workers: 5",
                        "7:3: found unknown key \"wokers\" in live, expected one of workers, capacity, producers, arrivals, task time, failing, seed; did you mean \"workers\"?"),
                Arguments.of(
                        "", "  workers: 5",
                        "8:3: found no workers in live, expected a line \"workers: …\""),
                Arguments.of(
                        "  workers: \"7\"", "  workers: 5",
                        "7:12: found text in quotes \"7\" for workers, expected a whole number from 1 to 64, without quotes"),
                Arguments.of(
                        "  workers: 7.9", "  workers: 5",
                        "7:12: found \"7.9\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 010", "  workers: 5",
                        "7:12: found \"010\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 1:30", "  workers: 5",
                        "7:12: found \"1:30\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 0", "  workers: 5",
                        "7:12: found \"0\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: -1", "  workers: 5",
                        "7:12: found \"-1\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 1000000", "  workers: 5",
                        "7:12: found \"1000000\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 1_0", "  workers: 5",
                        "7:12: found \"1_0\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 1e1", "  workers: 5",
                        "7:12: found \"1e1\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: no", "  workers: 5",
                        "7:12: found \"no\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 2024-01-01", "  workers: 5",
                        "7:12: found \"2024-01-01\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: [5]", "  workers: 5",
                        "7:12: found a list for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 5\n  workers: 6", "  workers: 5",
                        "8:3: found key \"workers\" again, expected each key once; it stands in line 7 already"),
                Arguments.of(
                        "  workers:", "  workers: 5",
                        "7:11: found nothing for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: ~", "  workers: 5",
                        "7:12: found \"~\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: 0x10", "  workers: 5",
                        "7:12: found \"0x10\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: .nan", "  workers: 5",
                        "7:12: found \".nan\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  workers: &n 5", "  workers: 5",
                        "7:12: found the anchor &n, expected a value without an anchor"),
                Arguments.of(
                        "  workers: *n", "  workers: 5",
                        "7:12: found the alias *n, expected the value itself, written out"),
                Arguments.of(
                        "  workers: !!int 5", "  workers: 5",
                        "7:12: found the tag \"tag:yaml.org,2002:int\", expected a value without a tag"),
                Arguments.of(
                        "  workers: !!java.lang.Runtime {}", "  workers: 5",
                        "7:12: found the tag \"tag:yaml.org,2002:java.lang.Runtime\", expected a value without a tag"),
                Arguments.of(
                        "  <<: *defaults", "  workers: 5",
                        "7:7: found the alias *defaults, expected the value itself, written out"),
                Arguments.of(
                        "\tworkers: 5", "  workers: 5",
                        "7:1: found a tab, expected spaces"),
                Arguments.of(
                        "  workers: 5: 6", "  workers: 5",
                        "7:13: found YAML that cannot be read (mapping values are not allowed here), expected lines of the form \"key: value\""),
                Arguments.of(
                        "  workers: [5", "  workers: 5",
                        "8:11: found YAML that cannot be read (expected ',' or ']', but got :), expected lines of the form \"key: value\""),
                Arguments.of(
                        "  workers: 5\n   capacity: 1", "  workers: 5",
                        "8:12: found YAML that cannot be read (mapping values are not allowed here), expected lines of the form \"key: value\""),
                Arguments.of(
                        "  workers: \"5", "  workers: 5",
                        "13:1: found YAML that cannot be read (found unexpected end of stream), expected lines of the form \"key: value\""),
                Arguments.of(
                        "  workers: 999999999999999999999999999999999999999999999", "  workers: 5",
                        "7:12: found \"9999999999999999999999999999999999999999…\" for workers, expected a whole number from 1 to 64"),
                Arguments.of(
                        "  capacity: 1.3", "  capacity: 12",
                        "8:13: found \"1.3\" for capacity, expected a whole number from 1 to 10000"),
                Arguments.of(
                        "  capacity: -3", "  capacity: 12",
                        "8:13: found \"-3\" for capacity, expected a whole number from 1 to 10000"),
                Arguments.of(
                        "  capacity: unbouned", "  capacity: 12",
                        "8:13: found \"unbouned\" for capacity, expected a whole number from 1 to 10000 or \"unbounded\"; did you mean \"unbounded\"?"),
                Arguments.of(
                        "  capacity: 1000000000", "  capacity: 12",
                        "8:13: found \"1000000000\" for capacity, expected a whole number from 1 to 10000"),
                Arguments.of(
                        "  arrivals: 200", "  arrivals: 200 /s",
                        "10:13: found \"200\" for arrivals, expected a rate from 0 /s to 5000 /s, such as 200 /s"),
                Arguments.of(
                        "  arrivals: 200 /min", "  arrivals: 200 /s",
                        "10:13: found \"200 /min\" for arrivals, expected a rate from 0 /s to 5000 /s, such as 200 /s"),
                Arguments.of(
                        "  arrivals: 1000000000 /s", "  arrivals: 200 /s",
                        "10:13: found \"1000000000 /s\" for arrivals, expected a rate from 0 /s to 5000 /s, such as 200 /s"),
                Arguments.of(
                        "  arrivals: -1 /s", "  arrivals: 200 /s",
                        "10:13: found \"-1 /s\" for arrivals, expected a rate from 0 /s to 5000 /s, such as 200 /s"),
                Arguments.of(
                        "  task time: 20", "  task time: 20–30 ms",
                        "11:14: found \"20\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: 10 parsecs", "  task time: 20–30 ms",
                        "11:14: found \"10 parsecs\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: 1000000000 ms", "  task time: 20–30 ms",
                        "11:14: found \"1000000000 ms\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: 30–20 ms", "  task time: 20–30 ms",
                        "11:14: found \"30–20 ms\" for task time, expected the shorter time first"),
                Arguments.of(
                        "  task time: -5 ms", "  task time: 20–30 ms",
                        "11:14: found \"-5 ms\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: 1e400 ms", "  task time: 20–30 ms",
                        "11:14: found \"1e400 ms\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: NaN", "  task time: 20–30 ms",
                        "11:14: found \"NaN\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  task time: 999999999999 min", "  task time: 20–30 ms",
                        "11:14: found \"999999999999 min\" for task time, expected a time from 0 ms to 60 s, such as 20 ms or 20–30 ms"),
                Arguments.of(
                        "  failing: 0.08", "  failing: 8 %",
                        "12:12: found \"0.08\" for failing, expected a share from 0 % to 100 %, such as 8 %"),
                Arguments.of(
                        "  failing: 101 %", "  failing: 8 %",
                        "12:12: found \"101 %\" for failing, expected a share from 0 % to 100 %, such as 8 %"),
                Arguments.of(
                        "  failing: 8 percent", "  failing: 8 %",
                        "12:12: found \"8 percent\" for failing, expected a share from 0 % to 100 %, such as 8 %"),
                Arguments.of(
                        "--- \nlockstep: 1\n--- \n", "lockstep: 1\n",
                        "3:1: found a second document, expected one scenario a file"),
                Arguments.of(
                        "%YAML 1.1\n---\nlockstep: 1", "lockstep: 1",
                        "1:1: found a % directive, expected a scenario, which begins with \"lockstep: 1\""),
                Arguments.of(
                        "%TAG ! tag:x,2000:\n---\nlockstep: 1", "lockstep: 1",
                        "1:1: found a % directive, expected a scenario, which begins with \"lockstep: 1\""),
                Arguments.of(
                        "title: \u0000", "title: Mine",
                        "3:8: found the control character U+0000, expected text; take the character out"),
                Arguments.of(
                        "title: \u0007", "title: Mine",
                        "3:8: found the control character U+0007, expected text; take the character out"),
                Arguments.of(
                        "? [a, b]\n: 1\nlockstep: 1", "lockstep: 1",
                        "1:3: found a list as a key, expected a word"),
                Arguments.of(
                        "- lockstep: 1", "lockstep: 1\n",
                        "1:16: found YAML that cannot be read (mapping values are not allowed here), expected lines of the form \"key: value\""));
    }

    private static Scenario read(String text) throws BadScenario {
        return ScenarioReader.read(SourceFile.decode("my.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
