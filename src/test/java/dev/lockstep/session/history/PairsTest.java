package dev.lockstep.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Parting;
import dev.lockstep.explain.english.English;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every built-in scenario that breaks, its partner, and where they part when the partner is given the choices of its
/// shortest failure.
class PairsTest {

    private static final List<Arguments> TABLE = List.of(
            Arguments.of(
                    "pool-forgotten-task-done", "pool-task-throws",
                    "Up to step 19 both make the same choices. Then, with the fault, W1 waits for a task;"
                            + " without it, W1 wakes all who wait for the last task."),
            Arguments.of(
                    "pool-swallowed-error", "pool-task-throws",
                    "Up to step 26 both make the same choices. Then, with the fault, the run comes to its end, and a property is broken;"
                            + " without it, the run comes to its end."),
            Arguments.of(
                    "pool-killed-worker", "pool-errors-caught",
                    "Up to step 8 both make the same choices. Then, with the fault, W1 takes the crew lock;"
                            + " without it, W1 takes the queue lock."),
            Arguments.of(
                    "pool-take-without-limit", "pool-timed-take",
                    "They part at the start: with the fault, W1 looks whether the pool is shut down;"
                            + " without it, W1 takes the queue lock."),
            Arguments.of(
                    "pool-if-for-while", "pool-while",
                    "Up to step 8 both make the same choices. Then, with the fault, W2 gives back the queue lock;"
                            + " without it, W2 waits for a task."),
            Arguments.of(
                    "pool-notify-one", "pool-two-conditions",
                    "The first choice is the same. Then, with the fault, W1 waits for a task or room;"
                            + " without it, W1 waits for a task."),
            Arguments.of(
                    "cache-stampede", "cache-one-compute",
                    "Up to step 2 both make the same choices. Then, with the fault, A works on user:123 for 20 ms;"
                            + " without it, A takes the master lock."),
            Arguments.of(
                    "cache-no-second-check", "cache-one-compute",
                    "Up to step 5 both make the same choices. Then, with the fault, A works on user:123 for 20 ms;"
                            + " without it, A reads user:123."),
            Arguments.of(
                    "cache-global-lock", "cache-two-keys",
                    "The first choice is the same. Then, with the fault, A asks for the global lock;"
                            + " without it, A asks for the master lock."),
            Arguments.of(
                    "cache-master-held", "cache-two-keys",
                    "Up to step 3 both make the same choices. Then, with the fault, A asks for lock user:1;"
                            + " without it, A gives back the master lock."),
            Arguments.of(
                    "cache-lock-kept-on-error", "cache-compute-fails",
                    "Up to step 5 both make the same choices. Then, with the fault, A works on user:1 for 20 ms;"
                            + " without it, A takes the master lock."),
            Arguments.of(
                    "cache-crossed-keys", "cache-crossed-keys-refused",
                    "Up to step 5 both make the same choices. Then, with the fault, A works on user:1 for 20 ms;"
                            + " without it, A takes the master lock."),
            Arguments.of(
                    "barrier-notify-one", "barrier-all-woken",
                    "Up to step 8 both make the same choices. Then, with the fault, C wakes one who waits for the others (A);"
                            + " without it, C wakes all who wait for the others."),
            Arguments.of(
                    "barrier-no-generation", "barrier-reuse",
                    "Up to step 14 both make the same choices. Then, with the fault, A waits for the others;"
                            + " without it, A gives back the gate lock."),
            Arguments.of(
                    "barrier-ghost", "barrier-timeout",
                    "Up to step 5 both make the same choices. Then, with the fault, A gives back the gate lock;"
                            + " without it, A wakes all who wait for the others."),
            Arguments.of(
                    "lost-update", "update-locked",
                    "They part at the start: with the fault, A reads x;"
                            + " without it, A takes lock mutex."),
            Arguments.of(
                    "wait-then-take", "wait-and-take",
                    "Up to step 2 both make the same choices. Then, with the fault, B writes taken = 1;"
                            + " without it, B compares and sets taken = 1."),
            Arguments.of(
                    "two-locks", "two-locks-ordered",
                    "The first choice is the same. Then, with the fault, B takes lock right;"
                            + " without it, B must wait for lock left, which A holds."),
            Arguments.of(
                    "philosophers", "philosophers-ordered",
                    "Up to step 2 both make the same choices. Then, with the fault, P3 takes lock fork3;"
                            + " without it, P3 must wait for lock fork1, which P1 holds."),
            Arguments.of(
                    "bounded-buffer-signal", "bounded-buffer",
                    "The first choice is the same. Then, with the fault, C1 waits on changed;"
                            + " without it, C1 waits on notEmpty."));

    static Stream<Arguments> table() {
        return TABLE.stream();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("table")
    void givenTheShortestFailureTheyPartBeforeThePartnerFails(String id, String partnerId, String words)
            throws BadScenario {
        Scenario scenario = Scenarios.find(id);
        Scenario partner = Scenarios.partner(scenario, null).orElseThrow();
        TracedRun failing = TracedRun.bySchedule(scenario, shortest(scenario));

        TracedRun alike = TracedRun.alike(partner, failing.timeline().trace());
        Parting parting = PartingPoint.between(failing.timeline(), alike.timeline(), true);

        assertThat(partner.id()).isEqualTo(partnerId);
        assertThat(failing.report().failures()).isNotEmpty();
        assertThat(alike.report().failures()).isEmpty();
        assertThat(alike.report().steps()).isEqualTo(parting.common());
        assertThat(parting.common()).isLessThanOrEqualTo(failing.report().steps());
        assertThat(parting.branches()).isNotNull();
        assertThat(new English().parting(parting)).isEqualTo(words);
    }

    @Test
    void everyScenarioThatBreaksIsInTheTable() {
        assertThat(TABLE).extracting(row -> row.get()[0]).containsExactlyElementsOf(
                Scenarios.builtIn().stream().filter(each -> each.partner() != null).map(Scenario::id).toList());
    }

    private static Schedule shortest(Scenario scenario) {
        return new Exploration(Objects.requireNonNull(scenario.program()), Plan.DEFAULT)
                .run().result().failures().stream()
                .map(FoundFailure::schedule)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Schedule::size))
                .orElseThrow();
    }
}
