package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExploreCommandTest {

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheDocumentedKeysInTheirOrderAndNothingElse() {
        Called search = Called.with("explore", "two-locks", "--json");

        assertThat(search.code()).isEqualTo(1);
        assertThat(search.err()).isEmpty();
        JsonNode json = search.json();
        assertThat(keys(json))
                .containsExactly(
                        "scenario", "strategy", "complete", "stopped", "schedules", "pruned", "steps", "seconds",
                        "assumptions", "outcomes", "failures", "unseen");
        assertThat(keys(json.get("outcomes").get(0))).containsExactly("label", "ok", "count");
        JsonNode failure = json.get("failures").get(0);
        assertThat(keys(failure))
                .containsExactly(
                        "kind", "property", "message", "schedule", "steps", "switches", "shortest", "waitsFor");
        assertThat(keys(failure.get("waitsFor").get(0))).containsExactly("thread", "lock", "holder");
    }

    @Test
    void aDeadlockIsToldWithItsShortestScheduleAndItsCycle() {
        JsonNode json = Called.with("explore", "two-locks", "--json").json();

        assertThat(json.get("scenario").asString()).isEqualTo("two-locks");
        assertThat(json.get("strategy").asString()).isEqualTo("dpor");
        assertThat(json.get("complete").asBoolean()).isTrue();
        assertThat(json.get("stopped").isNull()).isTrue();
        assertThat(json.get("seconds").asDouble()).isPositive();
        assertThat(json.get("failures")).hasSize(1);
        JsonNode failure = json.get("failures").get(0);
        assertThat(failure.get("kind").asString()).isEqualTo("deadlock");
        assertThat(failure.get("property").isNull()).isTrue();
        assertThat(failure.get("schedule").asString()).isIn("A,B", "B,A");
        assertThat(failure.get("steps").asInt()).isEqualTo(2);
        assertThat(failure.get("switches").asInt()).isEqualTo(1);
        assertThat(failure.get("shortest").asBoolean()).isTrue();
        assertThat(failure.get("waitsFor").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"thread\":\"A\",\"lock\":\"right\",\"holder\":\"B\"}",
                        "{\"thread\":\"B\",\"lock\":\"left\",\"holder\":\"A\"}");
        assertThat(json.get("outcomes").valueStream().mapToInt(outcome -> outcome.get("count").asInt()).sum())
                .isEqualTo(json.get("schedules").asInt());
    }

    @Test
    void whoWaitsForEverIsToldWithWhatTheyCannotDo() {
        JsonNode json = Called.with("explore", "bounded-buffer-signal", "--json").json();

        JsonNode failure = json.get("failures").get(0);
        assertThat(failure.get("kind").asString()).isEqualTo("waits-forever");
        assertThat(failure.get("message").asString()).isEqualTo("P2 and C2 wait for a signal on changed");
        assertThat(failure.get("waitsFor")).hasSize(2).allSatisfy(one -> {
            assertThat(keys(one)).containsExactly("thread", "operation", "holder");
            assertThat(one.get("operation").asString()).isEqualTo("stop waiting on changed");
            assertThat(one.get("holder").isNull()).isTrue();
        });
    }

    @Test
    void aPropertyIsNamedWhereItBroke() {
        JsonNode failure = Called.with("explore", "lost-update", "--json").json().get("failures").get(0);

        assertThat(failure.get("kind").asString()).isEqualTo("property-broken");
        assertThat(failure.get("property").asString()).isEqualTo("in the end: x = 2");
        assertThat(failure.get("message").asString()).isEqualTo("x = 1");
        assertThat(failure.get("waitsFor")).isEmpty();
        assertThat(Called.with("explore", "lost-update").out())
                .contains("property-broken: “in the end: x = 2” broke: x = 1");
        assertThat(Called.with("run", "lost-update", "--schedule", "A,B,A,B,A,B").out())
                .contains("  “in the end: x = 2” broke: x = 1", "broken      in the end: x = 2: x = 1");
    }

    @Test
    void whatNoOrderShowsIsAFailureWithoutASchedule() throws IOException {
        Path file = file("never both.yaml", """
                  locks: [mutex]
                  variables: {x: 0}
                  threads:
                    A: [acquire mutex, release mutex]
                    B: [acquire mutex, release mutex]
                  properties:
                    - sometimes: holders of mutex = 2
                """);
        Called told = Called.with("explore", file.toString(), "--json");
        Called printed = Called.with("explore", file.toString());

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.json().get("complete").asBoolean()).isTrue();
        JsonNode failure = told.json().get("failures").get(0);
        assertThat(failure.get("property").asString()).isEqualTo("sometimes: holders of mutex = 2");
        assertThat(failure.get("schedule").isNull()).isTrue();
        assertThat(failure.get("steps").isNull()).isTrue();
        assertThat(printed.code()).isEqualTo(1);
        assertThat(printed.out()).contains("property-broken: sometimes: holders of mutex = 2: no order shows it");
    }

    @Test
    void aSearchThatIsNotCompleteSaysWhatItHasNotSeenAndBlamesNobody() throws IOException {
        Path file = file("unseen.yaml", """
                  variables: {x: 0}
                  threads:
                    A: [x = 1]
                    B: [x = 2]
                  properties:
                    - sometimes: x = 1
                    - sometimes: x = 3
                """);
        Called told = Called.with("explore", file.toString(), "--max-schedules", "1", "--json");
        Called printed = Called.with("explore", file.toString(), "--max-schedules", "1");
        Called whole = Called.with("explore", file.toString(), "--json");

        assertThat(told.code()).isEqualTo(3);
        assertThat(told.json().get("unseen").valueStream().map(JsonNode::asString))
                .containsExactly("sometimes: x = 3");
        assertThat(told.json().get("failures")).isEmpty();
        assertThat(printed.code()).isEqualTo(3);
        assertThat(printed.out())
                .contains("not seen so far: sometimes: x = 3: other orders may show it")
                .doesNotContain("property-broken", "sometimes: x = 1");
        assertThat(whole.code()).isEqualTo(1);
        assertThat(whole.json().get("unseen")).isEmpty();
        assertThat(whole.json().get("failures")).hasSize(1);
    }

    @Test
    void aRunThatWasCutIsNeitherRightNorAllThereIsAlsoAfterAFailure() throws IOException {
        Path file = file("cut.yaml", """
                  variables: {x: 0}
                  threads:
                    A: [{while x >= 0: [x = x + 1]}]
                  properties:
                    - in the end: x = 1
                """);
        Path failing = file("failing.yaml", """
                  locks: [m]
                  variables: {x: 0}
                  threads:
                    A: [release m]
                    B: [{while x >= 0: [x = x + 1]}]
                """);
        Called told = Called.with("explore", file.toString(), "--json");
        Called printed = Called.with("explore", file.toString());
        JsonNode failed = Called.with("explore", failing.toString(), "--json").json();

        assertThat(told.code()).isEqualTo(3);
        assertThat(told.json().get("outcomes").get(0).get("ok").isNull()).isTrue();
        assertThat(told.json().get("failures")).isEmpty();
        assertThat(printed.out()).containsPattern("\n +1  cut +step-limit").doesNotContain("  ok ");
        assertThat(failed.get("failures").get(0).get("kind").asString()).isEqualTo("thread-failed");
        assertThat(failed.get("complete").asBoolean()).isFalse();
        assertThat(failed.get("stopped").asString()).isEqualTo("runs were stopped at 10000 steps");
    }

    @Test
    void whatHoldsInEveryOrderExitsWithZeroAndSaysSo() {
        Called search = Called.with("explore", "two-locks-ordered");

        assertThat(search.code()).isZero();
        assertThat(search.err()).isEmpty();
        assertThat(search.out())
                .startsWith("two-locks-ordered: every order, ")
                .contains("say nothing of how likely", "assuming: partial-order reduction, sequential consistency")
                .doesNotContain("wrong", "lockstep run");
    }

    @Test
    void aSearchThatStopsShortAndFindsNothingExitsWithThreeAndClaimsNoProof() {
        Called printed = Called.with("explore", "philosophers-ordered", "--max-schedules", "1");
        Called told = Called.with("explore", "philosophers-ordered", "--max-schedules", "1", "--json");

        assertThat(printed.code()).isEqualTo(3);
        assertThat(printed.out())
                .startsWith("philosophers-ordered: stopped at 1 schedule: no failure among them, not a proof");
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.json().get("complete").asBoolean()).isFalse();
        assertThat(told.json().get("stopped").asString()).isEqualTo("stopped at 1 schedule");
    }

    @Test
    void aFailureExitsWithOneAlsoWhereTheSearchIsNotComplete() {
        Called search = Called.with("explore", "two-locks", "--strategy", "random", "--max-schedules", "200", "--json");

        assertThat(search.code()).isEqualTo(1);
        assertThat(search.json().get("complete").asBoolean()).isFalse();
        assertThat(search.json().get("failures").get(0).get("shortest").asBoolean()).isFalse();
    }

    @Test
    void theScheduleOfAFailureStandsReadyToBePastedAndReplayed() throws IOException {
        Path file = file("my own.yaml", """
                  locks: [left, right]
                  threads:
                    A: [acquire left, acquire right, release right, release left]
                    B: [acquire right, acquire left, release left, release right]
                """);
        Called search = Called.with("explore", file.toString());

        assertThat(search.code()).isEqualTo(1);
        assertThat(search.out().lines().map(String::strip))
                .containsAnyOf(
                        "lockstep run '" + file + "' --schedule A,B", "lockstep run '" + file + "' --schedule B,A");
        assertThat(Called.with("run", file.toString(), "--schedule", "A,B").out()).contains("deadlock");
    }

    @Test
    void everyStrategyFindsWhatAFewOrdersShow() {
        for (String strategy : List.of("dpor", "dfs", "pct", "random")) {
            JsonNode json = Called
                    .with("explore", "two-locks", "--strategy", strategy, "--max-schedules", "500", "--json")
                    .json();
            assertThat(json.get("strategy").asString()).isEqualTo(strategy);
            assertThat(json.get("failures").get(0).get("kind").asString()).as(strategy).isEqualTo("deadlock");
        }
    }

    @Test
    void withoutAPreemptionTwoLocksAreNeverCrossed() {
        Called none = Called.with("explore", "two-locks", "--strategy", "dfs", "--max-preemptions", "0");
        Called one = Called.with("explore", "two-locks", "--strategy", "dfs", "--max-preemptions", "1");

        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).contains("at most 0 pre-emptions");
        assertThat(one.code()).isEqualTo(1);
    }

    @Test
    void theSameSeedTakesTheSameOrders() {
        List<String> again = List.of("7", "7", "8").stream()
                .map(
                        seed -> Called.with(
                                "explore", "cache-stampede", "--strategy", "random", "--seed", seed, "--max-schedules",
                                "20",
                                "--json")
                                .json())
                .map(json -> json.get("steps") + " " + json.get("outcomes"))
                .toList();

        assertThat(again.get(0)).isEqualTo(again.get(1)).isNotEqualTo(again.get(2));
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneLine() throws IOException {
        assertThat(refused("explore", "two-locks", "--max-preemptions", "2"))
                .startsWith("--max-preemptions: pre-emptions can be bounded only with dfs");
        assertThat(refused("explore", "two-locks", "--strategy", "dfs", "--max-preemptions", "-1"))
                .isEqualTo("--max-preemptions: found -1, expected 0 or more");
        assertThat(refused("explore", "two-locks", "--max-schedules", "0"))
                .isEqualTo("--max-schedules: found 0, expected 1 or more");
        assertThat(refused("explore", "two-locks", "--seed", "3")).startsWith("--seed was given with dpor");
        assertThat(refused("explore", "two-locks", "--strategy", "bfs"))
                .contains("--strategy", "dpor, dfs, pct, random", "'bfs'");
        assertThat(refused("explore", "two-locks", "--max-schedules", "many")).contains("--max-schedules", "'many'");
        assertThat(refused("explore", "pool-steady")).startsWith("pool-steady has no program, only a live part");
        assertThat(refused("explore", "two-lcks")).contains("two-locks");
        assertThat(refused("explore")).contains("SCENARIO");
        assertThat(refused("explore", file("wrong.yaml", "  threds: {}\n").toString()))
                .contains("wrong.yaml:", "threds");
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

    private static List<String> keys(JsonNode json) {
        return List.copyOf(json.propertyNames());
    }

    private static String refused(String... arguments) {
        Called called = Called.with(arguments);
        assertThat(called.code()).as(called.err()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).hasLineCount(1).startsWith("lockstep: ");
        return called.err().strip().substring("lockstep: ".length());
    }
}
