package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.MILLISECOND;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.NOT_FULL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.snapshot.HeldLock;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.Waiter;
import org.junit.jupiter.api.Test;

class LockFoldTest {

    private final Story story = new Story().started("A", "B", "C");

    private LockView queue() {
        return story.snapshot().lock(QUEUE);
    }

    @Test
    void theHolderHoldsAndTheOthersStandInLine() {
        story.by("A", new LockEvent.Acquired(QUEUE))
                .by("C", new LockEvent.Blocked(QUEUE))
                .by("B", new LockEvent.Blocked(QUEUE));

        assertThat(queue().holder()).isEqualTo(id("A"));
        assertThat(queue().heldSince()).isEqualTo(new Moment(4, 4 * MILLISECOND, 4));
        assertThat(queue().blocked()).containsExactly(id("C"), id("B"));
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.RUNNING);
        assertThat(story.thread("B").sign()).isEqualTo(ThreadSign.BLOCKED);
    }

    @Test
    void aReleasedLockIsFreeAndTheNextHolderLeavesTheLine() {
        story.by("A", new LockEvent.Acquired(QUEUE))
                .by("B", new LockEvent.Blocked(QUEUE))
                .by("A", new LockEvent.Released(QUEUE));
        assertThat(queue().holder()).isNull();
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.READY);

        story.by("B", new LockEvent.Acquired(QUEUE));
        assertThat(queue().holder()).isEqualTo(id("B"));
        assertThat(queue().blocked()).isEmpty();
    }

    @Test
    void whoGivesUpLeavesTheLineWithoutTheLock() {
        story.by("A", new LockEvent.Acquired(QUEUE))
                .by("B", new LockEvent.Blocked(QUEUE), new LockEvent.GaveUp(QUEUE, Wakeup.TIMED_OUT));

        assertThat(queue().holder()).isEqualTo(id("A"));
        assertThat(queue().blocked()).isEmpty();
        assertThat(story.thread("B").sign()).isEqualTo(ThreadSign.READY);
    }

    @Test
    void awaitGivesTheLockBackAndTakesItAgain() {
        story.by("A", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_EMPTY, true));
        assertThat(queue().holder()).isNull();
        assertThat(queue().waitingOn("notEmpty")).extracting(Waiter::thread).containsExactly(id("A"));
        assertThat(queue().waitingOn("notFull")).isEmpty();
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.WAITING);
        assertThat(story.thread("A").holds()).isEmpty();

        story.by("B", new LockEvent.Acquired(QUEUE), new LockEvent.Signalled(NOT_EMPTY, false));
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.WAITING);

        story.by("B", new LockEvent.Released(QUEUE)).by("A", new LockEvent.AwaitEnded(NOT_EMPTY, Wakeup.WOKEN));
        assertThat(queue().holder()).isEqualTo(id("A"));
        assertThat(queue().waiting()).isEmpty();
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.RUNNING);
    }

    @Test
    void locksAreHeldInTheOrderTheyWereTaken() {
        LockId other = new LockId("cache", "key", "user:1");
        story.by("A", new LockEvent.Acquired(other), new LockEvent.Acquired(QUEUE));
        assertThat(story.thread("A").holds()).extracting(HeldLock::lock).containsExactly(other, QUEUE);

        story.by("A", new LockEvent.Released(other));
        assertThat(story.thread("A").holds()).extracting(HeldLock::lock).containsExactly(QUEUE);
    }

    @Test
    void aNewHolderMeansThatTheOldOneReleasedUnseen() {
        story.by("A", new LockEvent.Acquired(QUEUE)).losing(3).by("B", new LockEvent.Acquired(QUEUE));

        assertThat(queue().holder()).isEqualTo(id("B"));
        assertThat(story.thread("A").holds()).isEmpty();
    }

    @Test
    void whoTellsAnythingNoLongerWaits() {
        story.by("A", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_FULL, false))
                .losing(1)
                .by("A", new LockEvent.Released(QUEUE));

        assertThat(queue().waiting()).isEmpty();
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.READY);
    }

    @Test
    void idleLocksAreKeptOnlyUpToALimit() {
        for (int i = 0; i < 1_000; i++) {
            LockId lock = new LockId("cache", "key", i);
            story.by("A", new LockEvent.Acquired(lock), new LockEvent.Released(lock));
        }

        assertThat(story.snapshot().locks()).hasSizeLessThanOrEqualTo(SnapshotBuilder.MOST_IDLE_LOCKS + 1);
    }
}
