package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.NOT_FULL;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.Waiter;
import dev.lockstep.snapshot.WorkerView;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PoolFoldTest {

    private final Story story = new Story().pool(3, "W1", "W2");

    @Test
    void aStatementIsTakenAsItIs() {
        Counts counts = new Counts(9, 1, 1, 5, 1, 1);
        story.by(
                "main", new PoolEvent.Stated(
                        POOL,
                        Phase.DRAINING,
                        OptionalInt.of(7),
                        4,
                        List.of(id("W2"), id("W3")),
                        List.of(task(9)),
                        Map.of(id("W3"), task(8)),
                        counts));

        PoolView pool = story.pool();
        assertThat(pool.phase()).isEqualTo(Phase.DRAINING);
        assertThat(pool.capacity()).hasValue(7);
        assertThat(pool.target()).isEqualTo(4);
        assertThat(pool.workers().keySet()).containsExactly(id("W2"), id("W3"));
        assertThat(story.worker("W3").task()).isEqualTo(task(8));
        assertThat(story.thread("W3").inside()).hasSize(1);
        assertThat(pool.queue()).containsExactly(task(9));
        assertThat(pool.counts()).isEqualTo(counts);
    }

    @Test
    void aStatementEndsTasksWhoseEndWasMissed() {
        story.queued("P", 1).by("W1", new PoolEvent.TaskTaken(POOL, task(1)));
        story.losing(5).by(
                "main", new PoolEvent.Stated(
                        POOL, Phase.OPEN, OptionalInt.empty(), 2, List.of(id("W1"), id("W2")), List.of(), Map.of(),
                        Counts.NONE));

        assertThat(story.worker("W1").task()).isNull();
        assertThat(story.thread("W1").inside()).isEmpty();
    }

    @Test
    void tasksQueueUpInOrder() {
        story.queued("P", 1, 2, 3);

        assertThat(story.pool().queue()).containsExactly(task(1), task(2), task(3));
        assertThat(story.pool().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(story.pool().isFull()).isTrue();
    }

    @Test
    void aTakenTaskGoesFromTheQueueToItsWorker() {
        story.queued("P", 1, 2).by("W2", new PoolEvent.TaskTaken(POOL, task(1)));

        assertThat(story.pool().queue()).containsExactly(task(2));
        assertThat(story.worker("W2").task()).isEqualTo(task(1));
        assertThat(story.thread("W2").sign()).isEqualTo(ThreadSign.RUNNING);
        assertThat(story.pool().counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
    }

    @Test
    void aTaskThatReturnsIsCountedAndItsWorkerIsIdle() {
        story.queued("P", 1)
                .by("W1", new PoolEvent.TaskTaken(POOL, task(1)), new PoolEvent.TaskSucceeded(POOL, task(1)));

        assertThat(story.worker("W1").task()).isNull();
        assertThat(story.worker("W1").last()).extracting(WorkerView.Ended::fault).isNull();
        assertThat(story.thread("W1").inside()).isEmpty();
        assertThat(story.pool().counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aTaskThatThrowsIsCountedAndItsWorkerLivesOn() {
        story.queued("P", 1)
                .by("W1", new PoolEvent.TaskTaken(POOL, task(1)), new PoolEvent.TaskFailed(POOL, task(1), FAULT));

        assertThat(story.pool().counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
        assertThat(story.worker("W1").last()).extracting(WorkerView.Ended::fault).isEqualTo(FAULT);
        assertThat(story.thread("W1").lastFault()).isEqualTo(FAULT);
        assertThat(story.thread("W1").sign()).isEqualTo(ThreadSign.READY);

        story.queued("P", 2).by("W1", new PoolEvent.TaskTaken(POOL, task(2)));
        assertThat(story.worker("W1").last())
                .as("until its next task has ended")
                .extracting(WorkerView.Ended::fault)
                .isEqualTo(FAULT);
        story.by("W1", new PoolEvent.TaskSucceeded(POOL, task(2)));
        assertThat(story.worker("W1").last()).extracting(WorkerView.Ended::fault).isNull();
        assertThat(story.thread("W1").lastFault()).isNull();
    }

    @Test
    void refusedTasksAreCountedApart() {
        story.by("P", new PoolEvent.TaskRefused(POOL, Refusal.FULL));

        assertThat(story.pool().refused()).isEqualTo(1);
        assertThat(story.pool().counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void returnedTasksLeaveTheQueue() {
        story.queued("P", 1, 2, 3).by("main", new PoolEvent.TasksReturned(POOL, List.of(task(1), task(2))));

        assertThat(story.pool().queue()).containsExactly(task(3));
        assertThat(story.pool().counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2));
    }

    @Test
    void workersComeAndGo() {
        story.by("main", new PoolEvent.WorkerAdded(POOL, id("W3"))).by("W1", new PoolEvent.WorkerLeft(POOL, id("W1")));

        assertThat(story.pool().workers().keySet()).containsExactly(id("W2"), id("W3"));
    }

    @Test
    void targetCapacityAndPhaseAreSet() {
        story.by(
                "main",
                new PoolEvent.Resized(POOL, 5),
                new PoolEvent.CapacityChanged(POOL, OptionalInt.empty()),
                new PoolEvent.ShutdownBegan(POOL, Phase.STOPPING));
        assertThat(story.pool().target()).isEqualTo(5);
        assertThat(story.pool().capacity()).isEmpty();
        assertThat(story.pool().phase()).isEqualTo(Phase.STOPPING);

        story.by("W1", new PoolEvent.Terminated(POOL));
        assertThat(story.pool().phase()).isEqualTo(Phase.TERMINATED);
    }

    @Test
    void whoWaitsForRoomIsHeldBack() {
        story.started("P1", "P2")
                .by("P2", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_FULL, false))
                .by("P1", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_FULL, true));

        assertThat(story.snapshot().heldBack(story.pool()))
                .extracting(Waiter::thread)
                .containsExactly(id("P2"), id("P1"));
    }

    @Test
    void aTaskThatWasNeverSeenQueuedIsTakenAllTheSame() {
        story.losing(1).by("W1", new PoolEvent.TaskTaken(POOL, task(40)));

        assertThat(story.worker("W1").task()).isEqualTo(task(40));
        assertThat(story.pool().queue()).isEmpty();
    }

    @Test
    void aTaskWhoseTakingWasMissedLeavesTheQueueWhenItEnds() {
        story.queued("P", 1, 2, 3).losing(1).by("W1", new PoolEvent.TaskSucceeded(POOL, task(2)));

        assertThat(story.pool().queue()).containsExactly(task(1), task(3));
        assertThat(story.pool().counts().active()).isZero();
    }
}
