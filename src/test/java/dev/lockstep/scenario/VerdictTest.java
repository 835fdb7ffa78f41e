package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Recorded;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RandomOrder;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.script.Implementation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every built-in program comes out as its file says, in many orders by chance: half of them natural, half with time-outs
/// at any moment.
class VerdictTest {

    private static final int SEEDS = 300;

    /// One run: what went wrong in it by kind, broken properties by their names, and the `sometimes` it has seen.
    private record Run(Set<String> wrong, Set<String> seen, String schedule) {}

    static Stream<Scenario> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramComesOutAsItsFileSays(Scenario scenario) {
        Program program = Objects.requireNonNull(scenario.program());
        Map<String, String> wrong = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Run run = run(program, seed);
            for (String kind : run.wrong()) {
                wrong.putIfAbsent(kind, "seed " + seed + ": " + run.schedule());
            }
            seen.addAll(run.seen());
        }
        Expectation expected = program.expected().orElseThrow();
        switch (expected) {
            case HOLDS -> {
                assertThat(wrong).isEmpty();
                assertThat(seen).containsExactlyInAnyOrderElementsOf(sometimes(program));
            }
            case BREAKS -> assertThat(wrong).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pool-forgotten-task-done|waits-forever",
        "pool-killed-worker|thread-failed",
        "pool-killed-worker|waits-forever",
        "pool-killed-worker|never: workers = 0 and queued >= 1",
        "pool-swallowed-error|in the end: succeeded = 1 and failed = 1",
        "pool-take-without-limit|waits-forever",
        "pool-if-for-while|thread-failed",
        "pool-notify-one|waits-forever",
        "cache-stampede|always: computing user:1 <= 1",
        "cache-stampede|in the end: computes = 1",
        "cache-no-second-check|in the end: computes = 1",
        "cache-global-lock|never: needless waits >= 1",
        "cache-master-held|never: needless waits >= 1",
        "cache-lock-kept-on-error|waits-forever",
        "cache-crossed-keys|deadlock",
        "barrier-no-generation|waits-forever",
        "barrier-ghost|'never: result of A = \"timed out\" and trips = 1'",
        "barrier-notify-one|waits-forever",
    })
    void aFlawShowsInItsOwnWay(String id, String kind) {
        Program program = program(id);
        assertThat(Stream.iterate(0, seed -> seed < SEEDS, seed -> seed + 1))
                .anySatisfy(seed -> assertThat(run(program, seed).wrong()).contains(kind));
    }

    @ParameterizedTest
    @CsvSource({"cache-no-second-check,always: computing user:1 <= 1", "cache-global-lock,always: computing user:1 <= 1"})
    void aFlawBreaksNothingElse(String id, String property) {
        Program program = program(id);
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(run(program, seed).wrong()).doesNotContain(property);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pool: {implementation: killed-worker, workers: 2}|resize 3",
        "cache: {implementation: stampede}|clear",
        "barrier: {implementation: no-generation, parties: 2}|await at most 5 ms",
    })
    void whatATwinDoesNotHaveIsRefusedByTheReader(String engine, String line) {
        assertThatThrownBy(() -> Played.program(engine + "\nthreads: {A: [" + line + "]}\n"))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("found \"" + line + "\" with implementation")
                .hasMessageContaining("which is all that a flawed");
    }

    @Test
    void everyFlawIsShownBySomeScenario() {
        String texts = String.join("\n", programs().map(Scenario::text).toList());
        for (var implementation : implementations()) {
            assertThat(texts).contains("implementation: " + implementation);
        }
    }

    private static List<String> implementations() {
        return Stream.of(
                        Implementation.OfPool.values(),
                        Implementation.OfCache.values(),
                        Implementation.OfBarrier.values())
                .flatMap(Stream::of)
                .map(Implementation::word)
                .filter(word -> !word.equals("sound"))
                .toList();
    }

    private static Run run(Program program, int seed) {
        Watch watch = program.watch();
        long[] number = {0};
        RandomOrder order = seed % 2 == 0 ? RandomOrder.natural(seed) : RandomOrder.mixed(seed);
        SteppedRuntime runtime = new SteppedRuntime(
                order,
                program.settings(),
                (nanos, thread, event) -> watch.saw(new Recorded(++number[0], nanos, thread, event)));
        RunResult result = runtime.run(program::setUp);
        watch.over();
        Set<String> wrong = new TreeSet<>();
        if (!(result.outcome() instanceof Outcome.Finished)) {
            wrong.add(result.outcome().kind());
        }
        result.failures().forEach(failure -> wrong.add(failure.kind()));
        Set<String> seen = new TreeSet<>();
        for (PropertyState property : watch.properties()) {
            if (property.broken()) {
                wrong.add(property.name());
            } else if (property.held() && property.name().startsWith("sometimes")) {
                seen.add(property.name());
            }
        }
        return new Run(wrong, seen, result.schedule().toString());
    }

    private static List<String> sometimes(Program program) {
        return program.watch().properties().stream()
                .map(PropertyState::name)
                .filter(name -> name.startsWith("sometimes"))
                .toList();
    }

    private static Program program(String id) {
        Map<String, Program> all = new HashMap<>();
        programs().forEach(each -> all.put(each.id(), Objects.requireNonNull(each.program())));
        return Objects.requireNonNull(all.get(id));
    }
}
