package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.Optional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the texts of the built-in scenarios claim of the orders of their programs, held against the search of each.
///
/// A sentence that says how many, always, never or for ever stands here with what makes it true.
class ScenarioTextsTest {

    /// Words that claim something of orders.
    private static final Pattern CLAIMS = Pattern.compile(
            "\\b(?:most|half|every|always|never|for ever|orders?|nobody|none|only one|all three|neither)\\b");

    /// @param id the scenario
    /// @param phrase what its text says
    /// @param isSo what its search has then; null where it only says that nothing goes wrong in any order, which the
    ///     scenario expects and `BuiltInExploreTest` searches each for
    private record Claim(String id, String phrase, @Nullable Predicate<Search> isSo) {}

    /// The outcomes of a complete search.
    private record Search(List<OutcomeCount> outcomes) {

        private boolean every(Predicate<OutcomeCount> one) {
            return outcomes.stream().allMatch(one);
        }

        private boolean some(Predicate<OutcomeCount> one) {
            return outcomes.stream().anyMatch(one);
        }

        private long orders(Predicate<OutcomeCount> one) {
            return outcomes.stream().filter(one).mapToLong(OutcomeCount::schedules).sum();
        }
    }

    private static boolean ok(OutcomeCount outcome) {
        return outcome.ok();
    }

    /// Who waits for ever.
    private static Set<String> stuck(OutcomeCount outcome) {
        return outcome.end().keys().stream()
                .flatMap(key -> switch (key) {
                    case FailureKey.Deadlock(var cycle) -> cycle.stream().map(edge -> edge.thread().name());
                    case FailureKey.WaitsForever(var threads) -> threads.stream().map(one -> one.thread().name());
                    case FailureKey.NoProgress _, FailureKey.PropertyBroken _, FailureKey.ThreadFailed _,
                            FailureKey.EngineError _, FailureKey.Finished _, FailureKey.StepLimit _,
                            FailureKey.ScheduleEnded _,
                            FailureKey.Thrown _, FailureKey.Raced _, FailureKey.Stopped _, FailureKey.StuckAt _ ->
                        Stream.of();
                })
                .collect(Collectors.toSet());
    }

    private static boolean leaves(OutcomeCount outcome, String name, String value) {
        return value.equals(outcome.left().get(name));
    }

    private static final List<Claim> TABLE = List.of(
            new Claim("barrier-abort", "an error, both of them", null),
            new Claim("barrier-all-woken", "the other two are told that they may go", null),
            new Claim(
                    "barrier-ghost", "nobody tells them that A has gone",
                    search -> search.every(one -> ok(one) != leaves(one, "thread A", "timed out"))),
            new Claim("barrier-interrupt", "wait for something that never comes", null),
            new Claim(
                    "barrier-no-generation", "then all three wait for ever",
                    search -> search.some(ScenarioTextsTest::ok)
                            && search.every(one -> one.ok() || stuck(one).equals(Set.of("A", "B", "C")))),
            new Claim("barrier-three-meet", "and only then do all go on", null),
            new Claim(
                    "barrier-timeout", "it breaks for all three",
                    search -> search.every(
                            one -> leaves(one, "barrier broken", "1") == (leaves(one, "thread A", "timed out")
                                    && leaves(one, "thread B", "broken, timed out")))),
            new Claim(
                    "barrier-notify-one", "one of them is never told so and waits for ever",
                    search -> search.every(one -> stuck(one).size() == 1)),
            new Claim(
                    "bounded-buffer-signal", "a producer and a consumer wait for ever",
                    search -> search.some(ScenarioTextsTest::ok) && search.every(
                            one -> one.ok()
                                    || String.join("", new TreeSet<>(stuck(one))).matches("C.P."))),
            new Claim("bounded-buffer", "a signal always reaches somebody who can use it", null),
            new Claim(
                    "cache-crossed-keys", "neither ever goes on",
                    search -> search.some(ScenarioTextsTest::ok)
                            && search.every(one -> one.ok() || stuck(one).equals(Set.of("A", "B")))),
            new Claim(
                    "cache-crossed-keys-refused", "the other one gets its value",
                    search -> search.every(ScenarioTextsTest::ok)
                            && search.some(one -> leaves(one, "cache refused", "1"))
                            && search.some(one -> leaves(one, "cache refused", "0"))),
            new Claim(
                    "cache-lock-kept-on-error", "whoever wants the key waits for ever",
                    search -> search.every(
                            one -> one.ok() != leaves(one, "thread A", "failed")
                                    && (one.ok() || stuck(one).equals(Set.of("B", "C"))))),
            new Claim(
                    "cache-no-second-check", "Whoever has waited computes what the one before has just stored",
                    search -> search.every(
                            one -> Objects.equals(one.left().get("cache computes"), one.left().get("cache misses")))),
            new Claim("cache-one-compute", "Only one of them computes", null),
            new Claim("cache-try-again", "It is neither refused nor stuck", null),
            new Claim(
                    "lost-update", "Of the four orders that differ, two are right",
                    search -> search.orders(ok -> true) == 4 && search.orders(ScenarioTextsTest::ok) == 2),
            new Claim(
                    "philosophers", "nobody can take a second",
                    search -> search.every(one -> one.ok() || stuck(one).size() == 3)),
            new Claim(
                    "pool-forgotten-task-done", "join waits for ever for a task that nobody is doing",
                    search -> search.every(one -> stuck(one).contains("A"))),
            new Claim(
                    "pool-graceful-shutdown", "its task is finished like A's; if the shutdown does, B is refused",
                    search -> search.some(one -> leaves(one, "thread B", "accepted"))
                            && search.every(
                                    one -> leaves(one, "thread B", "accepted") == leaves(one, "pool succeeded", "2"))),
            new Claim("pool-interrupted-submit", "No task is ever both, and none is neither", null),
            new Claim(
                    "pool-killed-worker", "nobody is left to take task b, and join waits for ever",
                    search -> search.every(one -> stuck(one).contains("A"))),
            new Claim(
                    "pool-notify-one", "the producer waits for ever",
                    search -> search.some(ScenarioTextsTest::ok)
                            && search.every(one -> one.ok() || stuck(one).contains("A") != stuck(one).contains("B"))),
            new Claim("pool-shutdown-now", "none is counted twice", null),
            new Claim(
                    "pool-take-without-limit", "never looks again, and whoever awaits its end waits for ever",
                    search -> search.some(ScenarioTextsTest::ok)
                            && search.every(one -> one.ok() || (stuck(one).contains("A") && stuck(one).size() > 1))),
            new Claim("pool-task-throws", "A comes back from join in every order", null),
            new Claim("pool-timed-take", "the caller who awaits them goes on", null),
            new Claim(
                    "two-locks", "neither ever goes on",
                    search -> search.every(one -> one.ok() || stuck(one).equals(Set.of("A", "B")))),
            new Claim("two-locks-ordered", "a cycle of waits cannot come about, in any order", null),
            new Claim(
                    "wait-then-take", "both go in",
                    search -> search.some(ScenarioTextsTest::ok) && !search.every(ScenarioTextsTest::ok)));

    @Test
    void whatATextSaysOfOrdersIsWhatTheSearchOfItsProgramHas() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Claim claim : TABLE) {
            Scenario scenario = scenario(claim.id());
            if (!text(scenario).contains(claim.phrase())) {
                wrong.put(claim.id(), "its text does not say: " + claim.phrase());
                continue;
            }
            Predicate<Search> isSo = claim.isSo();
            if (isSo == null) {
                assertThat(Objects.requireNonNull(scenario.program()).expected()).as(claim.id())
                        .contains(Expectation.HOLDS);
                continue;
            }
            Findings findings = new Exploration(Objects.requireNonNull(scenario.program()), Plan.DEFAULT).run();
            assertThat(findings.complete()).as(claim.id()).isTrue();
            if (!isSo.test(new Search(findings.result().outcomes()))) {
                wrong.put(
                        claim.id(), "it says \"" + claim.phrase() + "\", and the search has "
                                + findings.result().outcomes().stream()
                                        .map(one -> one.schedules() + " " + one.label())
                                        .toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// A new claim must be checked, too.
    @Test
    void everyTextThatClaimsSomethingOfOrdersIsInTheTable() {
        Set<String> known = new HashSet<>();
        TABLE.forEach(claim -> known.add(claim.id()));
        List<String> unchecked = new ArrayList<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null
                    && CLAIMS.matcher(stepped(scenario)).find()
                    && !known.contains(scenario.id())) {
                unchecked.add(scenario.id() + ": " + stepped(scenario));
            }
        }
        assertThat(unchecked).isEmpty();
    }

    private static Scenario scenario(String id) {
        return Scenarios.builtIn().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /// What is said of the program: its own text where it has one.
    private static String stepped(Scenario scenario) {
        Program program = scenario.program();
        return Optional.ofNullable(program).flatMap(Program::about).orElse(scenario.about()).english();
    }

    private static String text(Scenario scenario) {
        return scenario.about().english() + " " + stepped(scenario);
    }
}
