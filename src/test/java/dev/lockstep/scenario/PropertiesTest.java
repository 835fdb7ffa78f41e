package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.Violation;
import dev.lockstep.runtime.stepped.Outcome.Violation.Rule;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.property.Quantities;
import dev.lockstep.scenario.program.property.Quantity;
import dev.lockstep.scenario.read.OperationForm;
import dev.lockstep.scenario.read.QuantityForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every quantity and every kind of property, told from events.
class PropertiesTest {

    private static final String POOL = """
            pool: {workers: 1, capacity: 2, task time: 1 ms, failing: [b]}
            threads:
              A: [submit a, submit b, join, submit c, submit d, shut down now, await termination, submit e]
            """;
    private static final String CACHE = """
            cache: {failing: [bad]}
            threads:
              A: [get k, get k, get bad, invalidate k]
            """;
    private static final String BARRIER = """
            barrier: {parties: 1}
            threads:
              A: [await, abort, reset, await]
            """;
    private static final String OBJECTS = """
            locks: [door]
            semaphores: {free: 2}
            variables: {x: 0}
            threads:
              A: [acquire door, x = 5, acquire free, release door, acquire free at most 60 s]
            """;
    private static final String ONE_LOCK = """
            cache: {implementation: global-lock, compute time: 20 ms}
            threads:
              A: [get k]
              B: [get l]
            """;
    private static final String OWN_KEY = """
            cache: {asks for: {k: k}}
            threads:
              A: [get k]
            """;
    private static final String TWO = """
            variables: {x: 0}
            threads:
              A: [x = 1]
              B: [x = 2]
            """;

    static Stream<Arguments> quantities() {
        return Stream.of(
                Arguments.of(POOL, "queued", "queued = 2", "queued = 0"),
                Arguments.of(POOL, "running", "running = 1", "running = 0"),
                Arguments.of(POOL, "submitted", "submitted = 1", "submitted = 4"),
                Arguments.of(POOL, "succeeded", "succeeded = 1", "succeeded + failed + returned = 4"),
                Arguments.of(POOL, "failed", "failed = 1", "failed >= 1"),
                Arguments.of(POOL, "returned", "returned = 1", "returned <= 2"),
                Arguments.of(POOL, "refused", "refused = 1", "refused = 1"),
                Arguments.of(POOL, "workers", "workers = 1", "workers = 0"),
                Arguments.of(CACHE, "computes", "computes = 1", "computes = 2"),
                Arguments.of(CACHE, "computing", "computing = 1", "computing = 0"),
                Arguments.of(CACHE, "failed computes", "failed computes = 1", "failed computes = 1"),
                Arguments.of(ONE_LOCK, "needless waits", "needless waits = 1", "needless waits = 0"),
                Arguments.of(OWN_KEY, "refused", "refused = 1", "refused = 1"),
                Arguments.of(CACHE, "hits", "hits = 1", "hits = 1"),
                Arguments.of(CACHE, "misses", "misses = 1", "misses = 2"),
                Arguments.of(CACHE, "stored", "stored = 1", "stored = 0"),
                Arguments.of(CACHE, "lock table", "lock table = 1", "lock table = 0"),
                Arguments.of(CACHE, "computes of KEY", "computes of k = 1", "computes of k = 1"),
                Arguments.of(CACHE, "computing KEY", "computing k = 1", "computing k = 0"),
                Arguments.of(CACHE, "value of KEY", "value of k = 'by A'", "value of k = \"none\""),
                Arguments.of(BARRIER, "generation", "generation = 2", "generation = 3"),
                Arguments.of(BARRIER, "waiting", "waiting = 1", "waiting = 0"),
                Arguments.of(BARRIER, "broken", "broken = 1", "broken = 0"),
                Arguments.of(BARRIER, "trips", "trips = 1", "trips = 2"),
                Arguments.of(OBJECTS, "VARIABLE", "x = 5", "x ≥ 5"),
                Arguments.of(OBJECTS, "SEMAPHORE", "free = 1", "free = 0"),
                Arguments.of(OBJECTS, "holders of LOCK", "holders of door = 1", "holders of door = 0"),
                Arguments.of(OBJECTS, "result of THREAD", "result of A = ''", "result of A = 'acquired'"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("quantities")
    void aQuantityFollowsTheRunOnBothRuntimes(String program, String form, String once, String atLast)
            throws Exception {
        String properties = "properties:\n  - sometimes: " + once + "\n  - in the end: " + atLast + "\n";

        List<Played> all = Played.everywhere(Played.program(program + properties));

        assertThat(all).allSatisfy(
                played -> assertThat(played.properties().getLast())
                        .isEqualTo(new PropertyState("in the end: " + atLast, Held.YES, true, "")));
        assertThat(all).anySatisfy(
                played -> assertThat(played.properties().getFirst())
                        .isEqualTo(new PropertyState("sometimes: " + once, Held.SEEN, true, "")));
    }

    @Test
    void noQuantityIsForgottenHere() {
        Set<String> here = new TreeSet<>(quantities().map(row -> (String) row.get()[1]).toList());
        Set<String> all = new TreeSet<>();
        for (OperationForm.Of engine : OperationForm.Of.values()) {
            all.addAll(QuantityForm.of(engine));
        }
        assertThat(here).isEqualTo(all);
    }

    @Test
    void whatHoldsAlwaysIsBrokenByOneMoment() throws Exception {
        List<PropertyState> states = states(TWO + "properties:\n  - always: x <= 1\n  - never: x = 2 and x > 1\n");

        assertThat(states).containsExactly(
                new PropertyState(
                        "always: x <= 1", Held.NO, true, "x = 2",
                        List.of(new Violation("x", "2", Rule.AT_MOST, "1", "1"))),
                new PropertyState(
                        "never: x = 2 and x > 1", Held.NO, true, "x = 2",
                        List.of(
                                new Violation("x", "2", Rule.NOT_TOGETHER, "2", "2"),
                                new Violation("x", "2", Rule.NOT_TOGETHER, "1", "1"))));
        assertThat(states).allMatch(PropertyState::broken);
    }

    @Test
    void whatHoldsOnlyBeforeTheEndIsBrokenInTheEnd() throws Exception {
        assertThat(Played.bySteps(Played.program(TWO + "properties:\n  - in the end: x = 2\n")))
                .extracting(played -> played.properties().getFirst())
                .contains(
                        new PropertyState("in the end: x = 2", Held.YES, true, ""),
                        new PropertyState(
                                "in the end: x = 2", Held.NO, true, "x = 1",
                                List.of(new Violation("x", "1", Rule.EQUAL, "2", "2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "in the end: x = 3, x 2 EQUAL 3 3", "in the end: x != 2, x 2 NOT_EQUAL 2 2",
        "in the end: x < 2, x 2 LESS 2 2", "in the end: x <= 1, x 2 AT_MOST 1 1", "in the end: x > 2, x 2 MORE 2 2",
        "in the end: x >= 3, x 2 AT_LEAST 3 3", "never: x = 2, x 2 NOT_EQUAL 2 2", "never: x != 0, x 1 EQUAL 0 0",
        "never: x < 1, x 0 AT_LEAST 1 1", "never: x <= 0, x 0 MORE 0 0", "never: x > 1, x 2 AT_MOST 1 1",
        "never: x >= 2, x 2 LESS 2 2", "in the end: y + 1 = x, y + 1 1 EQUAL x 2", "in the end: x = 2 or x = 3,''",
        "in the end: x = 3 or y = 1,''", "in the end: x = 2 and y = 1, y 0 EQUAL 1 1"})
    void theComparisonThatBrokeSaysWhatIsWrong(String property, String wrong) throws Exception {
        PropertyState state = Played
                .bySteps(
                        Played.program(
                                "variables: {x: 0, y: 0}\nthreads:\n  A: [x = x + 1, x = x + 1]\nproperties:\n  - "
                                        + property
                                        + "\n"))
                .getFirst().properties().getFirst();

        assertThat(state.violations())
                .extracting(
                        each -> each.left() + " " + each.value() + " " + each.rule() + " " + each.right() + " "
                                + each.bound())
                .containsExactlyElementsOf(wrong.isEmpty() ? List.of() : List.of(wrong));
        assertThat(state.failure())
                .isEqualTo(new Outcome.PropertyBroken(property, state.message(), state.violations()));
    }

    @Test
    void whatWasNotSeenInOneRunBreaksNothing() throws Exception {
        PropertyState unseen = states(TWO + "properties:\n  - sometimes: x = 3\n").getFirst();

        assertThat(unseen).isEqualTo(
                new PropertyState("sometimes: x = 3", Held.NO, false, "it was not seen in this run"));
        assertThat(unseen.broken()).isFalse();
    }

    @Test
    void aRunThatGotStuckSaysNothingOfTheEnd() throws Exception {
        PropertyState open = states("""
                locks: [door]
                conditions: {opened: door}
                variables: {x: 0}
                threads:
                  A: [acquire door, wait on opened]
                properties:
                  - in the end: x = 1
                """).getFirst();

        assertThat(open).isEqualTo(new PropertyState("in the end: x = 1", Held.OPEN, false, "the run did not finish"));
    }

    @Test
    void beforeItsEndARunSaysNothingOfTheEndAndOfWhatNobodyHasTold() throws Exception {
        Program program = Played.program(TWO + """
                properties:
                  - always: x <= 2
                  - never: x = 3
                  - in the end: x <= 2
                """);
        Watch watch = program.watch();

        assertThat(watch.properties()).extracting(PropertyState::held).containsOnly(Held.OPEN);
        assertThat(watch.properties()).extracting(PropertyState::message).containsOnly("");
        Played.bySteps(program, 1).events().forEach(watch::saw);
        assertThat(watch.properties()).extracting(PropertyState::held).containsExactly(Held.YES, Held.YES, Held.OPEN);
        assertThat(watch.properties()).noneMatch(PropertyState::decided);
        watch.over(true);
        assertThat(watch.properties()).extracting(PropertyState::held).containsOnly(Held.YES);
        assertThat(watch.properties()).allMatch(PropertyState::decided);
    }

    @Test
    void textsHaveNoOrder() throws Exception {
        assertThat(states("""
                variables: {word: "b"}
                threads:
                  A: [sleep 1 ms]
                properties:
                  - always: word > "a"
                """).getFirst().held()).isEqualTo(Held.NO);
    }

    @Test
    void aQuantitySaysWhichEventsFeedIt() throws Exception {
        Quantity ofX = Quantities.variable("x");
        Quantity ofY = Quantities.variable("y");
        List<RecordedEvent> events = Played.bySteps(Played.program(TWO), 1).events();

        assertThat(events.stream().filter(each -> ofX.feeds(each.thread(), each.event()))).hasSize(3);
        assertThat(events).noneMatch(each -> ofY.feeds(each.thread(), each.event()));
    }

    @Test
    void aHistoryIsThatOfOneRun() throws Exception {
        Program program = Played.program(ONE_LOCK + "properties:\n  - never: needless waits > 0\n");
        List<RecordedEvent> events = Played.bySteps(program).stream()
                .filter(played -> played.properties().getFirst().broken())
                .findFirst()
                .orElseThrow()
                .events();
        Watch one = program.watch();
        Watch other = program.watch();

        int at = 0;
        while (one.broken() == 0) {
            one.saw(events.get(at++));
        }
        // It begins when the first is in the middle of a needless wait.
        other.saw(events.get(at - 1));

        assertThat(other.broken()).isZero();
    }

    @Test
    void twoMomentsAreTheSameByTheirValuesUnlessAHistoryIsKept() throws Exception {
        Program memoryless = Played.program(TWO + "properties:\n  - always: x <= 2\n");
        Program dependent = Played.program(ONE_LOCK + "properties:\n  - never: needless waits > 0\n");

        assertThat(memoryless.watch().state()).isEqualTo(memoryless.watch().state());
        assertThat(dependent.watch().state()).isNotEqualTo(dependent.watch().state());
    }

    private static List<PropertyState> states(String program) throws BadScenario {
        return Played.bySteps(Played.program(program), 1).properties();
    }
}
