package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.testing.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {

    /// Both take their first lock before either wants its second.
    private static final String CROSSED = "A,B";

    private static final String OPEN = """
              locks: [m, n]
              variables: {done: 0}
              threads:
                A: [acquire m, acquire n, done = 1, release n, release m]
                B: [acquire n, acquire m, done = 2, release m, release n]
              properties:
                - in the end: done = 7
                - sometimes: done = 9
                - always: done <= 2
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheDocumentedKeysInTheirOrderAndNothingElse() {
        Called run = Called.with("run", "pool-task-throws", "--seed", "7", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly(
                        "scenario", "seed", "schedule", "steps", "outcome", "failures", "properties", "endState");
        assertThat(List.copyOf(json.get("outcome").propertyNames())).containsExactly("kind", "message");
        assertThat(List.copyOf(json.get("properties").get(0).propertyNames()))
                .containsExactly("name", "held", "message");
        assertThat(json.get("failures")).isEmpty();
        assertThat(json.get("scenario").asString()).isEqualTo("pool-task-throws");
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("outcome").get("kind").asString()).isEqualTo("finished");
        assertThat(json.get("steps").asInt()).isEqualTo(json.get("schedule").asString().split(",").length);
        assertThat(json.get("endState").get("pool failed").asString()).isEqualTo("1");
    }

    @Test
    @Row("S02")
    void theScheduleOfARunGivesTheSameRun() {
        JsonNode bySeed = Called.with("run", "cache-one-compute", "--seed", "3", "--json").json();
        JsonNode bySchedule = Called.with(
                "run", "cache-one-compute", "--json", "--schedule", bySeed.get("schedule").asString())
                .json();

        assertThat(bySchedule.get("seed").isNull()).isTrue();
        for (String key : List.of("scenario", "schedule", "steps", "outcome", "properties", "endState")) {
            assertThat(bySchedule.get(key)).as(key).isEqualTo(bySeed.get(key));
        }
    }

    @Test
    void aScheduleCanSayHowOftenAThreadIsChosen() {
        String whole = "A,A,A,A,A,A,A,A,A,B,B,B,B,B,B,B,B,B";

        assertThat(Called.with("run", "cache-crossed-keys", "--json", "--schedule", "A×9,B*9").out())
                .isEqualTo(Called.with("run", "cache-crossed-keys", "--json", "--schedule", whole).out());
        assertThat(Called.with("run", "cache-crossed-keys", "--schedule", "A×9,B×0").err().strip()).isEqualTo(
                "lockstep: --schedule: choice 2 of the schedule is \"B×0\": after × or * comes how often, 1 to 100000");
    }

    @Test
    void aDeadlockIsFoundAndNamedAndExitsWithOne() {
        Called run = Called.with("run", "two-locks", "--schedule", CROSSED);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("two-locks, by schedule: deadlock after 2 steps")
                .contains("A waits for", "B waits for");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everythingThatWentWrongIsToldInTheOrderInWhichItCameAbout() throws IOException {
        Path file = file("many.yaml", """
                  locks: [left, right]
                  variables: {x: 0}
                  threads:
                    A: [acquire left, x = 1, acquire right]
                    B: [acquire right, acquire left]
                    C: [release left]
                  properties:
                    - never: x = 1
                """);
        String order = "A,A,C,B";
        Called told = Called.with("run", file.toString(), "--schedule", order, "--json");
        Called printed = Called.with("run", file.toString(), "--schedule", order);

        assertThat(told.code()).isEqualTo(1);
        JsonNode failures = told.json().get("failures");
        assertThat(failures).allSatisfy(
                failure -> assertThat(List.copyOf(failure.propertyNames()))
                        .containsExactly("kind", "property", "message", "steps", "waitsFor"));
        assertThat(failures.valueStream().map(failure -> failure.get("kind").asString()))
                .containsExactly("property-broken", "thread-failed", "deadlock");
        assertThat(failures.valueStream().map(failure -> failure.get("steps").asInt())).isSorted();
        assertThat(failures.get(0).get("property").asString()).isEqualTo("never: x = 1");
        assertThat(failures.get(0).get("message").asString()).isEqualTo("x = 1");
        assertThat(failures.get(1).get("property").isNull()).isTrue();
        assertThat(failures.get(1).get("waitsFor")).isEmpty();
        assertThat(failures.get(2).get("waitsFor").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"thread\":\"A\",\"lock\":\"right\",\"holder\":\"B\"}",
                        "{\"thread\":\"B\",\"lock\":\"left\",\"holder\":\"A\"}");
        assertThat(told.json().get("outcome").get("kind").asString()).isEqualTo("thread-failed");
        assertThat(printed.code()).isEqualTo(1);
        assertThat(printed.out())
                .contains("thread-failed after", "  also deadlock: ", "  broken      never: x = 1: x = 1")
                .doesNotContain("also thread-failed", "also property-broken");
    }

    @ParameterizedTest
    @CsvSource({"'A,B', 1", "'A', 3"})
    void whatMustHoldInTheEndIsNotJudgedInARunThatDidNotFinish(String order, int code) throws IOException {
        Path file = file("open.yaml", OPEN);
        Called told = Called.with("run", file.toString(), "--schedule", order, "--json");
        Called printed = Called.with("run", file.toString(), "--schedule", order);

        assertThat(told.code()).isEqualTo(code);
        assertThat(told.json().get("properties").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"name\":\"in the end: done = 7\",\"held\":null,\"message\":\"the run did not finish\"}",
                        "{\"name\":\"sometimes: done = 9\",\"held\":false,\"message\":\"it was not seen in this run\"}",
                        "{\"name\":\"always: done <= 2\",\"held\":true,\"message\":\"\"}");
        assertThat(told.json().get("failures").valueStream().map(failure -> failure.get("kind").asString()))
                .doesNotContain("property-broken");
        assertThat(printed.code()).isEqualTo(code);
        assertThat(printed.out().lines())
                .contains(
                        "  not judged  in the end: done = 7: the run did not finish",
                        "  not seen    sometimes: done = 9",
                        "  held        always: done <= 2")
                .noneMatch(line -> line.startsWith("  broken"));
    }

    @Test
    void whatMustHoldInTheEndIsJudgedWhereEveryThreadHasEndedAlsoByAFailure() throws IOException {
        Path file = file("failed.yaml", """
                  locks: [m]
                  variables: {x: 0}
                  threads:
                    A: [release m]
                    B: [x = 1]
                  properties:
                    - in the end: x = 1
                    - in the end: x = 2
                """);

        for (String way : List.of("--seed=1", "--live")) {
            JsonNode told = Called.with("run", file.toString(), way, "--json").json();

            assertThat(told.get("outcome").get("kind").asString()).as(way).isEqualTo("thread-failed");
            assertThat(told.get("properties").valueStream().map(property -> property.get("held").toString()))
                    .as(way)
                    .containsExactly("true", "false");
            assertThat(told.get("failures").valueStream().map(failure -> failure.get("kind").asString()))
                    .as(way)
                    .containsExactly("thread-failed", "property-broken");
        }
    }

    @Test
    void whatWasNotSeenOnRealThreadsBreaksNothing() throws IOException {
        Path file = file("unseen.yaml", """
                  variables: {x: 0}
                  threads:
                    A: [x = 1]
                  properties:
                    - sometimes: x = 2
                    - in the end: x = 1
                """);

        Called run = Called.with("run", file.toString(), "--live");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(": finished after");
        assertThat(run.out().lines()).contains("  not seen    sometimes: x = 2", "  held        in the end: x = 1");
    }

    @Test
    void aScheduleThatStopsShortFindsNothingAndExitsWithThree() {
        Called run = Called.with("run", "two-locks", "--schedule", "A");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("schedule-ended after 1 step\n");
    }

    @Test
    void realThreadsGiveAnEndStateAndNoSchedule() {
        Called run = Called.with("run", "pool-task-throws", "--live", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.json().get("schedule").isNull()).isTrue();
        assertThat(run.json().get("endState").get("pool failed").asString()).isEqualTo("1");
    }

    @Test
    void theTraceOfARunCanBeDrawn() {
        Path trace = folder.resolve("two.trace");
        Called run = Called.with("run", "two-locks", "--schedule", CROSSED, "--trace", trace.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(trace).isRegularFile();

        Called drawn = Called.with("render", trace.toString(), "--step", "1", "--theme", "dark", "-o", "x.svg");

        assertThat(drawn.err()).isEmpty();
        assertThat(drawn.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.head().title()).isEqualTo("Two locks");
            assertThat(figure.figure().pages().getFirst().subtitle()).startsWith("step 1: A");
            assertThat(figure.options().palette()).isEqualTo(Palette.DARK);
            assertThat(figure.target()).isEqualTo("x.svg");
        });
    }

    @Test
    void theWindowIsGivenFilesAndRecordedRunsWithTheirPlaces() {
        Path trace = folder.resolve("two.trace");
        Called.with("run", "two-locks", "--schedule", CROSSED, "--trace", trace.toString());

        Called opened = Called.with("two-locks", trace.toString());

        assertThat(opened.err()).isEmpty();
        assertThat(opened.wanted()).hasSize(2);
        assertThat(opened.wanted().getFirst().file()).isNull();
        assertThat(opened.wanted().getFirst().trace()).isNull();
        assertThat(opened.wanted().getLast().file()).isEqualTo(trace.toAbsolutePath());
        assertThat(opened.wanted().getLast().trace()).isNotNull();
        assertThat(opened.wanted().getLast().scenario().id()).isEqualTo("two-locks");
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneLine() throws Exception {
        Path damaged = folder.resolve("damaged.trace");
        Called.with("run", "two-locks", "--trace", damaged.toString());
        Files.writeString(damaged, Files.readString(damaged).replace("left", "LEFT"));

        assertThat(refused("run", "two-locks", "--seed", "1", "--schedule", "A"))
                .isEqualTo("--seed and --schedule were both given: take one of them");
        assertThat(refused("run", "two-locks", "--live", "--seed", "1"))
                .isEqualTo("--live was given with an order: nobody decides the order of real threads");
        assertThat(refused("run", "pool-steady")).startsWith("pool-steady has no program, only a live part");
        assertThat(refused("run", "two-locks", "--schedule", "A,C"))
                .isEqualTo(
                        "--schedule: step 2 of the schedule is C, which cannot be chosen now; can be chosen: [A, B]");
        assertThat(refused("run", "two-locks", "--schedule", "A:tmeout"))
                .startsWith("--schedule: choice 1 of the schedule is ");
        assertThat(refused("run", "two-locks", "--trace", folder.toString()))
                .isEqualTo("--trace: " + folder + " is a folder: name a file in it");
        assertThat(refused("run", "two-locks", "--trace", ""))
                .isEqualTo("--trace: no file is named: found \"\", expected the name of a file");
        assertThat(refused("render", "two-locks", "--step", "99999", "-o", "x.svg"))
                .startsWith("--step: found 99999, expected 0 to ");
        assertThat(refused("render", damaged.toString(), "-o", "x.svg")).contains("damaged.trace");
        assertThat(refused(damaged.toString())).contains("damaged.trace");
        assertThat(refused("two-lcks")).contains("two-locks");
        assertThat(refused("render", "two-locks")).contains("-o");
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsOptionAndWhatWasExpected() {
        for (List<String> command : List.of(
                List.of("run", "two-locks", "--seed"),
                List.of("explore", "two-locks", "--seed"),
                List.of("explore", "two-locks", "--max-schedules"),
                List.of("explore", "two-locks", "--max-preemptions"),
                List.of("render", "two-locks", "-o", "x.svg", "--step"))) {
            String option = command.getLast();
            for (String text : List.of("abc", "1.5", "")) {
                assertThat(refused(with(command, text)))
                        .isEqualTo(
                                "Invalid value for option '%s': found '%s', expected a whole number; see 'lockstep --help'"
                                        .formatted(option, text));
            }
            assertThat(refused(with(command, "99999999999999999999")))
                    .contains(
                            "'" + option + "'", "found '99999999999999999999', expected a whole number from -", " to ");
        }
    }

    /// The option, which comes last, with this value.
    private static String[] with(List<String> command, String value) {
        List<String> whole = new ArrayList<>(command.subList(0, command.size() - 1));
        whole.add(command.getLast() + "=" + value);
        return whole.toArray(String[]::new);
    }

    @Test
    void anEmptyNameIsRefusedAsSuch() {
        for (String name : List.of("", " ")) {
            String found = "no scenario is named: found \"" + name + "\", expected a built-in scenario or a file;"
                    + " 'lockstep scenarios' lists what there is";
            assertThat(refused("run", name)).isEqualTo(found);
            assertThat(refused("explore", name)).isEqualTo(found);
            assertThat(refused("render", name, "-o", "x.svg")).isEqualTo(found);
            assertThat(refused(name)).isEqualTo(found);
            assertThat(refused("check", name))
                    .isEqualTo("no scenario is named: found \"" + name + "\", expected a scenario file");
            assertThat(refused("--no-window", "--pictures=" + name))
                    .isEqualTo("--pictures: found \"" + name + "\", expected the name of a folder");
        }
    }

    @Test
    void aTraceWhereAScenarioIsExpectedIsSaidToBeOneHoweverLongItIsAndWhateverItsName() throws IOException {
        Path trace = folder.resolve("two.yaml");
        Called.with("run", "two-locks", "--schedule", CROSSED, "--trace", trace.toString());
        Path large = folder.resolve("large.trace");
        Files.writeString(large, Files.readString(trace) + " ".repeat(2 << 20));

        for (Path file : List.of(trace, large)) {
            for (String command : List.of("run", "explore", "check")) {
                assertThat(refused(command, file.toString()))
                        .isEqualTo(
                                file + ": found a trace, a run that was recorded, expected a scenario; draw it with"
                                        + " 'lockstep render', or open it with 'lockstep FILE'");
            }
        }
    }

    @Test
    void aNameThatNoFileCanHaveIsToldWithTheOthersChecked() {
        Called called = Called.with("check", "a\0b", "assets/scenarios/two-locks.yaml");

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).startsWith("lockstep: a\\u0000b: no file can have this name: ").hasLineCount(1);
        assertThat(called.out()).contains("two-locks.yaml: right, ");
        assertThat(refused("--pictures", "a\0b")).startsWith("--pictures: a\\u0000b: no file can have this name: ");
        assertThat(refused("run", "two-locks", "--trace", "a\0b"))
                .startsWith("--trace: a\\u0000b: no file can have this name: ");
        assertThat(refused("render", "two-locks", "-o", "a\0b"))
                .startsWith("-o: a\\u0000b: no file can have this name: ");
    }

    private Path file(String name, String program) throws IOException {
        return Files.writeString(folder.resolve(name), """
                lockstep: 1
                id: mine
                title: Mine
                about: Mine.
                group: classics
                program:
                """ + program);
    }

    private static String refused(String... arguments) {
        Called called = Called.with(arguments);
        assertThat(called.code()).as(called.err()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).startsWith("lockstep: ");
        return called.err().strip().substring("lockstep: ".length());
    }
}
