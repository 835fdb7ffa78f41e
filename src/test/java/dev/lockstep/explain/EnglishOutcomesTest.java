package dev.lockstep.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
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
        return EnglishOutcomes.headline(Arrays.stream(outcomes).map(FailureKey::of).toList());
    }

    @Test
    void aRunThatWentWellIsFinishedAndWhatIsCountedTogetherIsOthers() {
        assertThat(all(new Outcome.Finished())).isEqualTo("finished");
        assertThat(all()).isEqualTo("others");
    }

    @Test
    void aDeadlockNamesWhoWaits() {
        assertThat(all(new Outcome.Deadlock(List.of(edge("A", "left", "A")), 3)))
                .isEqualTo("A waits for itself: deadlock");
        Outcome.Deadlock closedByB = new Outcome.Deadlock(List.of(edge("B", "right", "A"), edge("A", "left", "B")), 3);
        assertThat(all(closedByB)).isEqualTo("A and B wait for each other: deadlock");
        assertThat(EnglishOutcomes.headline(closedByB)).isEqualTo("B and A wait for each other: deadlock");
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
                .isEqualTo("A waits for the end of B, B waits for lock m, which C holds, for ever");
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
        assertThat(all(circle)).isEqualTo("A, B went round in circles");
    }

    @Test
    void allThatWentWrongInARunIsSaid() {
        assertThat(all(new Outcome.PropertyBroken("always: a; b = 1", ""), new Outcome.StepLimit(7)))
                .isEqualTo("“always: a; b = 1” broke; stopped at the step limit");
        assertThat(all(new Outcome.ScheduleEnded(7))).isEqualTo("stopped early");
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
