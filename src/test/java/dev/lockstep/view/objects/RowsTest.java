package dev.lockstep.view.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Stepped;
import dev.lockstep.session.step.StepTale;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.objects.Row.Thing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void beforeAnythingHappenedThereIsNothing() {
        assertThat(Rows.of(Snapshot.EMPTY, Snapshot.EMPTY, new RunOrigin(RunOrigin.Source.SIMULATED, ""))).isEmpty();
    }

    @Test
    void aVariableTellsItsValueAndWhoWroteItInWhichStep() {
        StepTale tale = StepTale.locks(1);
        int wrote = firstChange(tale, "variable x", 1);
        Thing written = thing(tale.at(wrote), "variable x");
        String writer = String.valueOf(tale.at(wrote).state().moved());
        assertThat(written.value()).isEqualTo(writer);
        assertThat(written.note()).isEqualTo("written by " + writer + " in step " + wrote);
        assertThat(written.changed()).isTrue();
    }

    @Test
    void aValueInAThreadsHandIsARowOfItsOwnUntilItIsUsed() throws Exception {
        try (Stepped stepped = new Stepped(Scenarios.find("lost-update"), "A,B,A,B")) {
            stepped.session.controls().jump(3);
            StepFrame third = stepped.at(3);

            assertThat(Rows.of(third.state().before(), third.state().before(), third.origin()))
                    .contains(local("A", "0"), local("B", "0"));
            assertThat(Rows.of(third.snapshot(), third.snapshot(), third.origin()))
                    .contains(local("B", "0"))
                    .doesNotContain(local("A", "0"));
        }
    }

    private static Thing local(String thread, String value) {
        return new Thing("local " + thread + " x", thread + ": x", value, null, "", List.of(), false);
    }

    @Test
    void whatTheLastStepDidNotChangeIsNotMarked() {
        StepTale tale = StepTale.cache(3);
        for (int step = 1; step <= tale.last(); step++) {
            StepFrame frame = tale.at(step);
            for (Row row : Rows.of(frame.snapshot(), frame.state().before(), frame.origin())) {
                if (row instanceof Thing thing && !thing.changed()) {
                    assertThat(Rows.of(frame.state().before(), frame.state().before(), frame.origin()))
                            .as("step %d", step)
                            .contains(thing);
                }
            }
        }
    }

    @Test
    void aLockTellsItsHolderAndWhoStandsInLine() {
        StepTale tale = StepTale.cache(3);
        LockId key = new LockId("cache", "key", "user:123");
        int crowded = IntStream.rangeClosed(1, tale.last())
                .filter(step -> tale.at(step).snapshot().lock(key).blocked().size() == 2)
                .findFirst()
                .orElseThrow();
        LockView held = tale.at(crowded).snapshot().lock(key);
        Thing lock = thing(tale.at(crowded), "lock cache.key[user:123]");
        assertThat(lock.holder()).isNotNull().extracting(who -> who.thread()).isEqualTo(held.holder());
        assertThat(lock.waiting()).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("in line");
            assertThat(line.threads()).extracting(who -> who.thread())
                    .containsExactlyInAnyOrderElementsOf(held.blocked());
        });
        assertThat(lock.sentence())
                .startsWith("user:123, held by " + held.holder() + ", since step ")
                .contains("in line: ");
    }

    @Test
    void aLockThatWasLetGoIsFreeAndMarkedOnce() {
        StepTale tale = StepTale.cache(3);
        int let = IntStream.rangeClosed(17, tale.last())
                .filter(step -> thing(tale.at(step), "lock cache.master").changed())
                .filter(step -> thing(tale.at(step), "lock cache.master").value().equals("free"))
                .findFirst()
                .orElseThrow();
        assertThat(thing(tale.at(let), "lock cache.master").note()).isEmpty();
    }

    @Test
    void aCacheTellsWhoComputesAndWhatIsStored() {
        StepTale tale = StepTale.cache(3);
        assertThat(thing(tale.at(16), "cache key user:123").note()).isEqualTo("computes");
        assertThat(thing(tale.at(tale.last()), "cache key user:123").value()).isEqualTo("\"Ada\"");
        assertThat(thing(tale.at(tale.last()), "cache table").value()).isEqualTo("0 entries");
    }

    @Test
    void aPoolTellsItsQueueInOrder() {
        StepTale tale = StepTale.pool(1);
        assertThat(IntStream.rangeClosed(0, tale.last()).mapToObj(tale::at).map(RowsTest::queue))
                .contains("0 of 2", "1 of 2", "2 of 2")
                .doesNotContain("3 of 2");
    }

    private static String queue(StepFrame frame) {
        return Rows.of(frame.snapshot(), frame.state().before(), frame.origin()).stream()
                .filter(row -> row instanceof Thing thing && thing.id().equals("pool queue"))
                .map(row -> ((Thing) row).value())
                .findFirst()
                .orElse("");
    }

    private static int firstChange(StepTale tale, String id, int from) {
        return IntStream.rangeClosed(from, tale.last())
                .filter(
                        step -> things(tale.at(step)).stream()
                                .anyMatch(thing -> thing.id().equals(id) && thing.changed()))
                .findFirst()
                .orElseThrow();
    }

    private static Thing thing(StepFrame frame, String id) {
        return things(frame).stream().filter(thing -> thing.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Thing> things(StepFrame frame) {
        return Rows.of(frame.snapshot(), frame.state().before(), frame.origin()).stream()
                .filter(Thing.class::isInstance)
                .map(Thing.class::cast)
                .toList();
    }
}
