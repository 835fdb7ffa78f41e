package dev.lockstep.explain.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.Violation;
import dev.lockstep.runtime.stepped.Outcome.Violation.Rule;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import dev.lockstep.runtime.stepped.OutcomeSamples;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnglishOutcomesTest {

    private static WaitsFor edge(String thread, String lock, String holder) {
        return new WaitsFor(new ThreadId(thread), new LockId("", lock), new ThreadId(holder));
    }

    private static Outcome waits(Stuck... threads) {
        return new Outcome.WaitsForever(List.of(threads));
    }

    private static Stuck stuck(String thread, String operation, String values, @Nullable String holder) {
        return new Stuck(
                new ThreadId(thread),
                StepOperation.of(operation),
                values,
                holder == null ? null : new ThreadId(holder),
                false);
    }

    private static String all(Outcome... outcomes) {
        return EnglishOutcomes
                .headline(Arrays.stream(outcomes).map(FailureKey::of).toList(), List.of(), AlikeNames.NONE);
    }

    @Test
    void aRunThatWentWellIsFinishedAndWhatIsCountedTogetherIsOthers() {
        assertThat(all(new Outcome.Finished())).isEqualTo("finished");
        assertThat(all()).isEqualTo("others");
    }

    @Test
    void whereServicesAreLeftOnlyTheCallersHaveEnded() {
        Outcome idle = new Outcome.Finished(List.of(), List.of(new ThreadId("W1"), new ThreadId("W2")));

        assertThat(EnglishOutcomes.told(idle))
                .isEqualTo("every caller has ended; W1 and W2 go round and find nothing to do");
        assertThat(EnglishOutcomes.of(idle)).isEqualTo(EnglishOutcomes.told(idle));
        assertThat(all(idle)).isEqualTo("finished");
    }

    @Test
    void aDeadlockNamesWhoWaits() {
        assertThat(all(new Outcome.Deadlock(List.of(edge("A", "left", "A")), 3)))
                .isEqualTo("A waits for itself: deadlock");
        Outcome.Deadlock closedByB = new Outcome.Deadlock(List.of(edge("B", "right", "A"), edge("A", "left", "B")), 3);
        assertThat(all(closedByB)).isEqualTo("A and B wait for each other: deadlock");
        assertThat(EnglishOutcomes.headline(closedByB)).isEqualTo("A and B wait for each other: deadlock");
        assertThat(EnglishOutcomes.told(closedByB))
                .isEqualTo("A waits for lock left, which B holds; B waits for lock right, which A holds");
        assertThat(
                all(
                        new Outcome.Deadlock(
                                List.of(edge("P1", "f2", "P2"), edge("P2", "f3", "P3"), edge("P3", "f1", "P1")), 3)))
                .isEqualTo("P1, P2 and P3 wait in a circle: deadlock");
    }

    @Test
    void whoWaitsForEverSaysForWhat() {
        String task = "stop waiting on pool.queue.changed";
        assertThat(all(waits(stuck("B", task, "", null), stuck("A", task, "", null))))
                .isEqualTo("B and A wait for a task or room, for ever");
        assertThat(all(waits(stuck("A", "join B", "", null), stuck("B", "take lock m", "", "C"))))
                .isEqualTo("A waits for the end of B; B waits for lock m, which C holds, for ever");
    }

    @Test
    void whoIsNotWokenThoughAllHaveComeWaitsToBeWoken() {
        StepOperation trip = StepOperation.of("stop waiting on barrier.gate.trip");
        Outcome forgotten = waits(new Stuck(new ThreadId("C"), trip, "", null, false, true));

        assertThat(EnglishOutcomes.told(forgotten)).isEqualTo("C waits to be woken, and nobody is left to do it");
        assertThat(all(forgotten)).isEqualTo("C waits to be woken, for ever");
        assertThat(all(waits(new Stuck(new ThreadId("C"), trip, "", null, false))))
                .isEqualTo("C waits for the others, for ever");
    }

    @Test
    void inTheWindowWaitsStandApartAndALockOfAnEndedThreadWasNeverGivenBack() {
        Outcome.Stuck stuck = new Outcome.Stuck(
                new ThreadId("B"), StepOperation.of("take lock m"), "", new ThreadId("C"), true);
        Outcome waits = new Outcome.WaitsForever(List.of(stuck("A", "join B", "", null), stuck));

        assertThat(EnglishOutcomes.told(waits))
                .isEqualTo("A waits for the end of B; B waits for lock m, which C never gave back: it has ended");
        assertThat(EnglishOutcomes.of(waits)).as("of reports")
                .isEqualTo("A waits for the end of B, B waits for lock m, which C has not given back and has ended");
        assertThat(
                EnglishOutcomes.told(
                        new Outcome.Deadlock(List.of(edge("B", "right", "A"), edge("A", "left", "B")), 3)))
                .isEqualTo("A waits for lock left, which B holds; B waits for lock right, which A holds");
    }

    @Test
    void onlyWhatOneRunShowsHasItsValuesAndSteps() {
        Outcome.PropertyBroken broken = new Outcome.PropertyBroken("in the end: x = 2", "x = 1");
        assertThat(EnglishOutcomes.headline(broken)).isEqualTo("“in the end: x = 2” broke: x = 1");
        assertThat(all(broken)).isEqualTo("“in the end: x = 2” broke");

        Outcome waits = waits(stuck("A", "wait until x > 0", "x is 0", null));
        assertThat(EnglishOutcomes.headline(waits)).isEqualTo("A waits until x > 0 (x is 0), for ever");
        assertThat(all(waits)).isEqualTo("A waits until x > 0, for ever");

        Outcome.NoProgress circle = new Outcome.NoProgress(List.of(new ThreadId("A"), new ThreadId("B")), 4, 9);
        assertThat(EnglishOutcomes.headline(circle))
                .isEqualTo("A, B go round in circles: from step 4 to step 9 nothing changed");
        assertThat(all(circle)).isEqualTo("A and B went round in circles");
    }

    @Test
    void allThatWentWrongInARunIsSaid() {
        assertThat(all(new Outcome.PropertyBroken("always: a; b = 1", ""), new Outcome.StepLimit(7)))
                .isEqualTo("“always: a; b = 1” broke; stopped at the step limit");
        assertThat(all(new Outcome.ScheduleEnded(7))).isEqualTo("stopped early");
    }

    @Test
    void whatIsWrongIsSaidInTheWordsOfTheScenario() {
        assertThat(EnglishOutcomes.headline(broken("x", "1", Rule.EQUAL, "2", "2"))).isEqualTo("x = 1, not 2");
        assertThat(EnglishOutcomes.headline(broken("x", "2", Rule.NOT_EQUAL, "2", "2")))
                .isEqualTo("x = 2, must not be 2");
        assertThat(EnglishOutcomes.headline(broken("x", "2", Rule.LESS, "2", "2")))
                .isEqualTo("x = 2, must stay below 2");
        assertThat(EnglishOutcomes.headline(broken("inside", "2", Rule.AT_MOST, "1", "1")))
                .isEqualTo("inside = 2, more than 1");
        assertThat(EnglishOutcomes.headline(broken("x", "2", Rule.MORE, "2", "2")))
                .isEqualTo("x = 2, must be above 2");
        assertThat(EnglishOutcomes.headline(broken("served", "1", Rule.AT_LEAST, "taken", "2")))
                .isEqualTo("served = 1, less than 2 (taken)");
        Outcome.PropertyBroken together = new Outcome.PropertyBroken(
                "never: workers = 0 and queued >= 1 and queued < 3", "",
                List.of(
                        new Violation("workers", "0", Rule.NOT_TOGETHER, "0", "0"),
                        new Violation("queued", "1", Rule.NOT_TOGETHER, "1", "1"),
                        new Violation("queued", "1", Rule.NOT_TOGETHER, "3", "3")));
        assertThat(EnglishOutcomes.headline(together)).isEqualTo("workers = 0 and queued = 1 at once");
    }

    @Test
    void outcomesOfManyRunsSayWhatWasWrongInAllOfThem() {
        Outcome.PropertyBroken broken = broken("x", "1", Rule.EQUAL, "2", "2");
        List<FailureKey> keys = List.of(FailureKey.of(broken));
        assertThat(EnglishOutcomes.headline(keys, List.of(broken), AlikeNames.NONE)).isEqualTo("x = 1, not 2");
        Outcome.PropertyBroken differs = new Outcome.PropertyBroken(broken.name(), "");
        assertThat(EnglishOutcomes.headline(keys, List.of(differs), AlikeNames.NONE)).isEqualTo("“p” broke");
    }

    private static Outcome.PropertyBroken broken(String left, String value, Rule rule, String right, String bound) {
        return new Outcome.PropertyBroken(
                "p", left + " = " + value, List.of(new Violation(left, value, rule, right, bound)));
    }

    @Test
    void alikeThreadsAreToldByTheirNumber() {
        AlikeNames any = new AlikeNames(List.of(List.of("A", "B", "C")), true);
        AlikeNames some = new AlikeNames(List.of(List.of("A", "B", "C")), false);
        FailureKey two = FailureKey.of(waits(stuck("A", "take lock m", "", "B"), stuck("C", "take lock m", "", "B")));
        assertThat(EnglishOutcomes.headline(List.of(two), List.of(), any))
                .isEqualTo("any two of A, B, C wait for lock m, which another holds, for ever");
        assertThat(EnglishOutcomes.headline(List.of(two), List.of(), some))
                .isEqualTo("two of A, B, C wait for lock m, which another holds, for ever");
        FailureKey mixed = FailureKey.of(waits(stuck("W", "join B", "", null), stuck("C", "join B", "", null)));
        assertThat(EnglishOutcomes.headline(List.of(mixed), List.of(), any))
                .isEqualTo("W and any one of A, B, C wait for the end of B, for ever");
        FailureKey failed = FailureKey
                .of(new Outcome.ThreadFailed(new ThreadId("C"), new Fault("Oh", ""), new IllegalStateException()));
        assertThat(EnglishOutcomes.headline(List.of(failed), List.of(), any))
                .isEqualTo("any one of A, B, C was ended by Oh");
    }

    @Test
    void valuesThatTellOutcomesApartStandInOneLine() {
        assertThat(
                EnglishOutcomes.values(
                        List.of(
                                new OutcomeValue.Named("first", List.of("A", "B")),
                                new OutcomeValue.Results("A", List.of("accepted", "accepted", "refused, full")),
                                new OutcomeValue.Results("B", List.of()))))
                .isEqualTo("first = A or B · A: accepted ×2; refused, full · B: nothing");
        List<List<String>> results = List
                .of(
                        List.of("by " + OutcomeValue.SELF), List.of("by " + OutcomeValue.ANOTHER),
                        List.of("by " + OutcomeValue.ANOTHER));
        List<String> threads = List.of("A", "B", "C");
        assertThat(EnglishOutcomes.values(List.of(new OutcomeValue.AlikeResults(threads, results, true))))
                .isEqualTo("A, B, C in any order: by itself / by another ×2");
        assertThat(EnglishOutcomes.values(List.of(new OutcomeValue.AlikeResults(threads, results, false))))
                .isEqualTo("among A, B, C: by itself / by another ×2");
        assertThat(
                EnglishOutcomes.values(
                        List.of(
                                new OutcomeValue.AlikeResults(
                                        threads, List.of(List.of("0"), List.of("0"), List.of("0")), true))))
                .isEqualTo("A, B, C: 0");
    }

    @Test
    void everyOutcomeHasWordsAsTheOneThingThatHappenedAndInAList() {
        assertThat(OutcomeSamples.ONE_OF_EACH).allSatisfy(outcome -> {
            assertThat(EnglishOutcomes.headline(outcome)).isNotBlank();
            assertThat(EnglishOutcomes.of(outcome)).isNotBlank();
            assertThat(all(outcome)).isNotBlank();
        });
        assertThat(OutcomeSamples.ONE_OF_EACH).extracting(EnglishOutcomes::headline).doesNotHaveDuplicates();
    }

    @Test
    void everyKindHasANameOfItsOwnWhichIsItsWordInPlainLetters() {
        assertThat(OutcomeKind.values())
                .allSatisfy(kind -> assertThat(EnglishOutcomes.name(kind)).isEqualTo(kind.word().replace('-', ' ')));
    }
}
