package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.BARRIER;
import static dev.lockstep.snapshot.Story.CACHE;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Thrown;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.Waiter;
import dev.lockstep.snapshot.WorkerView;
import org.junit.jupiter.api.Test;

/// What an implementation tells of how it is made is known from then on.
class ImplementationFoldTest {

    private static final Fault FAULT = new Fault("Boom", "as planned");

    private final Story story = new Story();

    @Test
    void aWorkerThatLeavesKeepsItsPlaceUntilItEndsAndForEverWhereAnErrorEndsIt() {
        story.pool(2, "W1", "W2");
        story.by("W1", new PoolEvent.WorkerLeft(POOL, id("W1"))).by("W2", new PoolEvent.WorkerLeft(POOL, id("W2")));
        assertThat(story.pool().workers()).isEmpty();
        assertThat(story.pool().places()).extracting(WorkerView::id).containsExactly(id("W1"), id("W2"));

        story.by("W1", new ThreadEvent.Ended(FAULT)).by("W2", new ThreadEvent.Ended(null));
        assertThat(story.pool().places()).extracting(WorkerView::id).containsExactly(id("W1"));
    }

    @Test
    void ofManyWorkersThatAnErrorEndedTheLastAreKept() {
        story.pool(2);
        for (int at = 1; at <= 70; at++) {
            story.by("W" + at, new PoolEvent.WorkerAdded(POOL, id("W" + at)))
                    .by("W" + at, new PoolEvent.WorkerLeft(POOL, id("W" + at)));
        }
        assertThat(story.pool().places()).hasSize(64).extracting(WorkerView::id)
                .contains(id("W7"), id("W70")).doesNotContain(id("W6"));
    }

    @Test
    void aTaskThatNobodyMarksIsRunByNobodyAndStaysUnfinished() {
        story.by("main", new PoolEvent.Made(POOL, Thrown.UNMARKED, "notEmpty", null)).pool(2, "W1");
        story.queued("main", 1).by("W1", new PoolEvent.TaskTaken(POOL, task(1)));
        assertThat(story.pool().running()).isOne();

        story.by("W1", new PoolEvent.TaskUnmarked(POOL, task(1), FAULT));
        assertThat(story.worker("W1").task()).isNull();
        assertThat(story.thread("W1").inside()).isEmpty();
        assertThat(story.thread("W1").lastFault()).isEqualTo(FAULT);
        assertThat(story.pool().lost().unmarked()).containsExactly(task(1));
        assertThat(story.pool().running()).isZero();
        assertThat(story.pool().counts().unfinished()).isOne();
        assertThat(story.pool().made().thrown()).isEqualTo(Thrown.UNMARKED);
    }

    @Test
    void producersWaitForRoomOnTheConditionThatTheImplementationNames() {
        ConditionId changed = new ConditionId(QUEUE, "changed");
        story.by("main", new PoolEvent.Made(POOL, Thrown.COUNTED, "changed", "changed")).pool(1, "W1").started("P1");
        story.by("P1", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(changed, false))
                .by("W1", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(changed, false));

        assertThat(story.snapshot().heldBack(story.pool())).extracting(Waiter::thread).containsExactly(id("P1"));
    }

    @Test
    void aCacheHasTheLocksThatItTells() {
        story.cache();
        assertThat(story.theCache().common()).isEqualTo(EngineLocks.master(CACHE));
        assertThat(story.theCache().hasKeyLocks()).isTrue();
        assertThat(story.theCache().countsEntries()).isTrue();

        story.by("main", new CacheEvent.Made(CACHE, Locks.KEPT_TABLE)).cache();
        assertThat(story.theCache().common()).isEqualTo(EngineLocks.master(CACHE));
        assertThat(story.theCache().hasKeyLocks()).isTrue();
        assertThat(story.theCache().countsEntries()).isFalse();

        story.by("main", new CacheEvent.Made(CACHE, Locks.ONE)).cache();
        assertThat(story.theCache().common()).isEqualTo(EngineLocks.global(CACHE));
        assertThat(story.theCache().hasKeyLocks()).isFalse();

        story.by("main", new CacheEvent.Made(CACHE, Locks.NONE)).cache();
        assertThat(story.theCache().common()).isNull();
        assertThat(story.theCache().hasKeyLocks()).isFalse();
    }

    @Test
    void whoeverGoesAwayCountsUntilTheGateOpensWhereTheImplementationDoesNotForgetIt() {
        story.by("main", new BarrierEvent.Made(BARRIER, true, false)).barrier(3).started("A", "B");
        story.by("A", new BarrierEvent.Arrived(BARRIER, 0, 2), new BarrierEvent.LeftBroken(BARRIER, 0, Cause.TIMED_OUT))
                .by("A", new BarrierEvent.Arrived(BARRIER, 0, 1));
        assertThat(story.theBarrier().arrived()).containsExactly(id("A"));
        assertThat(story.theBarrier().ghosts()).containsExactly(id("A"));
        assertThat(story.theBarrier().missing()).isOne();

        // It has gone away once more, and told nobody.
        story.by("A", new BarrierEvent.Arrived(BARRIER, 0, 0));
        assertThat(story.theBarrier().ghosts()).containsExactly(id("A"), id("A"));
        assertThat(story.theBarrier().missing()).isZero();

        story.by("A", new BarrierEvent.Tripped(BARRIER, 0));
        assertThat(story.theBarrier().ghosts()).isEmpty();
        assertThat(story.theBarrier().missing()).isEqualTo(3);
    }

    @Test
    void whoeverGivesUpASoundBarrierCountsNoMore() {
        story.barrier(3).started("A");
        story.by(
                "A",
                new BarrierEvent.Arrived(BARRIER, 0, 2),
                new BarrierEvent.Broke(BARRIER, 0, Cause.TIMED_OUT),
                new BarrierEvent.LeftBroken(BARRIER, 0, Cause.TIMED_OUT));
        assertThat(story.theBarrier().ghosts()).isEmpty();
    }
}
