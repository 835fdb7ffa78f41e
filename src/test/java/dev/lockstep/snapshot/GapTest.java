package dev.lockstep.snapshot;

import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What missing numbers do to what is claimed.
class GapTest {

    private final Story story = new Story().pool(3, "W1").cache();

    private void statePool() {
        story.by(
                "main", new PoolEvent.Stated(
                        POOL,
                        Phase.OPEN,
                        OptionalInt.empty(),
                        1,
                        List.of(id("W1")),
                        List.of(task(8)),
                        Map.of(),
                        new Counts(8, 1, 0, 7, 0, 0)));
    }

    @Test
    void withoutAGapEverythingIsCertain() {
        assertThat(story.snapshot().missing()).isZero();
        assertThat(story.snapshot().isCertain(story.pool())).isTrue();
        assertThat(story.snapshot().isCertain(story.theCache())).isTrue();
        assertThat(story.snapshot().isCertain(story.thread("W1"))).isTrue();
    }

    @Test
    void afterAGapNothingIsCertainAndTheMissingAreCounted() {
        story.losing(4).queued("P", 9);

        assertThat(story.snapshot().missing()).isEqualTo(4);
        assertThat(story.snapshot().isCertain(story.pool())).isFalse();
        assertThat(story.snapshot().isCertain(story.theCache())).isFalse();
        assertThat(story.snapshot().isCertain(story.thread("W1"))).isFalse();
    }

    @Test
    void aFreshStatementMakesItsEngineCertainAndOnlyThat() {
        story.losing(4);
        statePool();
        story.queued("P", 9);

        assertThat(story.snapshot().isCertain(story.pool())).isTrue();
        assertThat(story.snapshot().isCertain(story.theCache())).isFalse();
        assertThat(story.pool().queue()).containsExactly(task(8), task(9));
        assertThat(story.pool().counts()).isEqualTo(new Counts(9, 2, 0, 7, 0, 0));
    }

    @Test
    void aSecondGapTakesTheCertaintyAwayAgain() {
        story.losing(4);
        statePool();
        story.losing(1).queued("P", 10);

        assertThat(story.snapshot().isCertain(story.pool())).isFalse();
        assertThat(story.snapshot().missing()).isEqualTo(5);
    }

    @Test
    void aStatedThreadIsCertainAndWhoeverWasNotStatedCanBeForgotten() {
        story.started("gone").by("gone", new LockEvent.Acquired(QUEUE)).losing(2);
        story.by("main", new ThreadEvent.Stated(id("W1"), Role.SERVICE, Activity.RUNNING, List.of()));
        assertThat(story.snapshot().isCertain(story.thread("W1"))).isTrue();
        assertThat(story.snapshot().isCertain(story.thread("gone"))).isFalse();

        Snapshot swept = SnapshotFold.forgetUncertainThreads(story.snapshot());
        assertThat(swept.threads()).containsOnlyKeys(id("W1"));
        assertThat(swept.lock(QUEUE).holder()).isNull();
        assertThat(story.snapshot().lock(QUEUE).holder()).as("the one before").isEqualTo(id("gone"));
    }
}
