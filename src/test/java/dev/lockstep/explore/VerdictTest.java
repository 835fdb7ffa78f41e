package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.strategy.RandomOrdersStrategy;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every built-in program is searched to its end and comes out as its file says.
@TestInstance(Lifecycle.PER_CLASS)
class VerdictTest {

    /// In how many random orders each program is run beside the search.
    private static final long RANDOM = 60;

    /// What is wrong with each program that breaks: all of it, and nothing else.
    private static final Map<String, Set<String>> FLAWS = Map.ofEntries(
            Map.entry("pool-forgotten-task-done", Set.of("waits-forever")),
            Map.entry(
                    "pool-killed-worker",
                    Set.of("thread-failed", "waits-forever", "never: workers = 0 and queued >= 1")),
            Map.entry("pool-swallowed-error", Set.of("in the end: succeeded = 1 and failed = 1")),
            Map.entry("pool-take-without-limit", Set.of("waits-forever")),
            Map.entry("pool-if-for-while", Set.of("thread-failed")),
            Map.entry("pool-notify-one", Set.of("waits-forever")),
            Map.entry("cache-stampede", Set.of("always: computing user:123 <= 1", "in the end: computes = 1")),
            Map.entry("cache-no-second-check", Set.of("in the end: computes = 1")),
            Map.entry("cache-global-lock", Set.of("never: needless waits >= 1")),
            Map.entry("cache-master-held", Set.of("never: needless waits >= 1")),
            Map.entry("cache-lock-kept-on-error", Set.of("waits-forever")),
            Map.entry("cache-crossed-keys", Set.of("deadlock")),
            Map.entry("barrier-no-generation", Set.of("waits-forever")),
            Map.entry("barrier-ghost", Set.of("never: result of A = \"timed out\" and trips = 1")),
            Map.entry("barrier-notify-one", Set.of("waits-forever")),
            Map.entry("lost-update", Set.of("in the end: x = 2")),
            Map.entry("wait-then-take", Set.of("always: inside <= 1")),
            Map.entry("two-locks", Set.of("deadlock")),
            Map.entry("philosophers", Set.of("deadlock")),
            Map.entry("bounded-buffer-signal", Set.of("waits-forever")));

    private final Map<String, SearchResult> found = new HashMap<>();

    static Stream<Scenario> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramComesOutAsItsFileSaysWhenEveryOrderIsRun(Scenario scenario) {
        Program program = Objects.requireNonNull(scenario.program());
        SearchResult all = search(scenario);

        assertThat(all.stopped()).isNull();
        switch (program.expected().orElseThrow()) {
            case HOLDS -> {
                assertThat(all.failures()).isEmpty();
                assertThat(all.seen()).containsExactlyInAnyOrderElementsOf(ProgramJudge.sometimes(program));
            }
            case BREAKS -> {
                assertThat(FLAWS).containsKey(scenario.id());
                assertThat(kinds(all)).isEqualTo(FLAWS.get(scenario.id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noRandomOrderEndsInAWayThatTheSearchDidNotFind(Scenario scenario) {
        SearchResult some = new Search(subject(scenario), new RandomOrdersStrategy(1), new SearchLimits(RANDOM)).run();

        assertThat(some.counts().schedules()).isEqualTo(RANDOM);
        assertThat(ends(search(scenario))).containsAll(ends(some));
    }

    @Test
    void whatBreaksIsShownByAProgramOfThatName() {
        assertThat(programs().map(Scenario::id)).containsAll(FLAWS.keySet());
    }

    private SearchResult search(Scenario scenario) {
        return found.computeIfAbsent(
                scenario.id(), _ -> new Search(subject(scenario), new DporStrategy(), SearchLimits.NONE).run());
    }

    private static SearchedProgram subject(Scenario scenario) {
        return ProgramJudge.subjectOf(Objects.requireNonNull(scenario.program()));
    }

    private static Set<String> kinds(SearchResult result) {
        TreeSet<String> kinds = new TreeSet<String>();
        for (FoundFailure each : result.failures()) {
            Outcome failure = each.failure();
            kinds.add(failure instanceof Outcome.PropertyBroken broken ? broken.name() : failure.kind().word());
        }
        return kinds;
    }

    private static List<String> ends(SearchResult result) {
        return result.outcomes().stream()
                .map(outcome -> outcome.end().text() + ": " + outcome.left())
                .toList();
    }
}
