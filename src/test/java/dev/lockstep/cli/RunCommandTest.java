package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunCommandTest {

    /// Both take their first lock before either wants its second.
    private static final String CROSSED = "A,B";

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheDocumentedKeysInTheirOrderAndNothingElse() {
        Called run = Called.with("run", "pool-task-throws", "--seed", "7", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly("scenario", "seed", "schedule", "steps", "outcome", "properties", "endState");
        assertThat(List.copyOf(json.get("outcome").propertyNames())).containsExactly("kind", "message");
        assertThat(List.copyOf(json.get("properties").get(0).propertyNames())).containsExactly("name", "held");
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
    void aDeadlockIsFoundAndNamedAndExitsWithOne() {
        Called run = Called.with("run", "two-locks", "--schedule", CROSSED);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("two-locks, by schedule: deadlock after 2 steps")
                .contains("A waits for", "B waits for");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aScheduleThatStopsShortFindsNothingAndExitsWithThree() {
        Called run = Called.with("run", "two-locks", "--schedule", "A");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("schedule-ended after 1 steps");
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
        assertThat(drawn.stills()).singleElement().satisfies(still -> {
            assertThat(still.scenario().id()).isEqualTo("two-locks");
            assertThat(still.step()).isEqualTo(1);
            assertThat(still.trace().last()).isEqualTo(2);
            assertThat(still.dark()).isTrue();
            assertThat(still.target()).isEqualTo("x.svg");
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
        assertThat(refused("run", "two-locks", "--schedule", "A,C")).startsWith("--schedule: ").contains("step 2", "C");
        assertThat(refused("run", "two-locks", "--schedule", "A:tmeout"))
                .startsWith("--schedule: choice 1 of the schedule is ");
        assertThat(refused("run", "two-locks", "--seed", "x")).contains("--seed", "'x'");
        assertThat(refused("run", "two-locks", "--trace", folder.toString())).contains("is a folder");
        assertThat(refused("render", "two-locks", "--step", "99999", "-o", "x.svg"))
                .startsWith("--step: found 99999, expected 0 to ");
        assertThat(refused("render", damaged.toString(), "-o", "x.svg")).contains("damaged.trace");
        assertThat(refused(damaged.toString())).contains("damaged.trace");
        assertThat(refused("two-lcks")).contains("two-locks");
        assertThat(refused("render", "two-locks")).contains("-o");
    }

    private static String refused(String... arguments) {
        Called called = Called.with(arguments);
        assertThat(called.code()).as(called.err()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).startsWith("lockstep: ");
        return called.err().strip().substring("lockstep: ".length());
    }
}
