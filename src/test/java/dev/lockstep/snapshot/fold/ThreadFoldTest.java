package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.MILLISECOND;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.english.English;
import dev.lockstep.snapshot.HeldLock;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import dev.lockstep.snapshot.Waiter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadFoldTest {

    private final Story story = new Story();

    @Test
    void whatSetsAProgramUpIsNoThreadOfIt() {
        LockId lock = new LockId("", "m");
        String setUp = ThreadId.SET_UP.name();
        Story story = new Story().by(setUp, new LockEvent.Acquired(lock), new LockEvent.Released(lock)).started("A");

        assertThat(story.snapshot().threads()).containsOnlyKeys(new ThreadId("A"));
        assertThat(story.snapshot().lock(lock).holder()).isNull();
    }

    @Test
    void aStartedThreadIsReadyAndKeepsItsRole() {
        story.by("W1", new ThreadEvent.Started(Role.SERVICE));

        assertThat(story.thread("W1").role()).isEqualTo(Role.SERVICE);
        assertThat(story.thread("W1").sign()).isEqualTo(ThreadSign.READY);
    }

    @Test
    void threadsKeepTheOrderInWhichTheyBegan() {
        story.started("W10", "W2", "A").by("W2", new ThreadEvent.SleepBegan(5));

        assertThat(story.snapshot().threads().keySet()).containsExactly(id("W10"), id("W2"), id("A"));
    }

    @Test
    void aThreadThatReturnsIsFinishedAndOneThatThrowsFailed() {
        story.started("A", "B").by("A", new ThreadEvent.Ended(null)).by("B", new ThreadEvent.Ended(FAULT));

        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.FINISHED);
        assertThat(story.thread("B").sign()).isEqualTo(ThreadSign.FAILED);
        assertThat(story.thread("B").activity()).isEqualTo(new Activity.Over(FAULT));
    }

    @Test
    void whatAThreadHasNotGivenBackStaysHeldWhenItEnds() {
        story.by("A", new LockEvent.Acquired(QUEUE), new ThreadEvent.Ended(null));

        assertThat(story.thread("A").holds()).extracting(HeldLock::lock).containsExactly(QUEUE);
        assertThat(story.snapshot().lock(QUEUE).holder()).isEqualTo(id("A"));
    }

    @Test
    void whatAThreadHeldIsTakenToBeFreeWhenItEndsAfterEventsWereLost() {
        story.by("A", new LockEvent.Acquired(QUEUE)).losing(1).by("A", new ThreadEvent.Ended(null));

        assertThat(story.thread("A").holds()).isEmpty();
        assertThat(story.snapshot().lock(QUEUE).holder()).isNull();
    }

    @Test
    void onlyTheLastThreadsThatEndedAreKept() {
        story.started("lives");
        for (int i = 0; i < 1_000; i++) {
            story.started("T" + i).by("T" + i, new ThreadEvent.Ended(null));
        }

        assertThat(story.snapshot().threads()).hasSize(SnapshotBuilder.MOST_ENDED_THREADS + 1);
        assertThat(story.snapshot().threads()).containsKeys(id("lives"), id("T999"));
    }

    @Test
    void sleepOutsideAnyWorkIsSleep() {
        story.started("P").by("P", new ThreadEvent.SleepBegan(40 * MILLISECOND));

        assertThat(story.thread("P").sign()).isEqualTo(ThreadSign.SLEEPING);
        assertThat(story.thread("P").work()).isNull();
        assertThat(story.thread("P").sleep()).isEqualTo(new TimedWork(2 * MILLISECOND, 40 * MILLISECOND));

        story.by("P", new ThreadEvent.SleepEnded(false));
        assertThat(story.thread("P").sign()).isEqualTo(ThreadSign.READY);
        assertThat(story.thread("P").sleep()).isNull();
    }

    /// A party works before it comes to the barrier, and sleeps before it mends one.
    @Test
    void sleepAtOnesOwnPartIsWorkUntilThatIsDone() {
        story.started("P1")
                .by("P1", new ScriptEvent.Began(ScriptEvent.WORK, 0), new ThreadEvent.SleepBegan(40 * MILLISECOND));

        assertThat(story.thread("P1").sign()).isEqualTo(ThreadSign.RUNNING);
        assertThat(story.thread("P1").work()).isEqualTo(new TimedWork(3 * MILLISECOND, 40 * MILLISECOND));
        assertThat(new English().activity(story.thread("P1"))).isEqualTo("P1 is still working");

        story.by("P1", new ThreadEvent.SleepEnded(false), new ScriptEvent.Ended(ScriptEvent.WORK, ""));
        story.by("P1", new ThreadEvent.SleepBegan(5));
        assertThat(story.thread("P1").sign()).isEqualTo(ThreadSign.SLEEPING);
        assertThat(story.thread("P1").work()).isNull();
    }

    @Test
    void anUpdateIsToldWithWhatItFoundAndWhatItWrote() {
        String line = "inside = inside + 1";
        story.started("B")
                .by(
                        "B", new ScriptEvent.Began(line, 3), new ScriptEvent.Read("inside", "0"),
                        new ScriptEvent.Wrote("inside", "1"), new ScriptEvent.Ended(line, "0"))
                .by("B", new ScriptEvent.Began("get k", 4), new ScriptEvent.Ended("get k", "v1"));

        assertThat(story.thread("B").standing().results()).containsExactly("inside: 0 → 1", "get k: v1");
    }

    @Test
    void sleepInsideATaskIsWorkWhoseProgressIsKnown() {
        story.started("W1")
                .by("W1", new PoolEvent.TaskTaken(POOL, task(1)), new ThreadEvent.SleepBegan(40 * MILLISECOND));

        ThreadView worker = story.thread("W1");
        assertThat(worker.sign()).isEqualTo(ThreadSign.RUNNING);
        TimedWork work = new TimedWork(3 * MILLISECOND, 40 * MILLISECOND);
        assertThat(worker.work()).isEqualTo(work);
        assertThat(work.progressAt(13 * MILLISECOND)).isEqualTo(0.25);
        assertThat(work.progressAt(1_000 * MILLISECOND)).isEqualTo(1);
    }

    @Test
    void aThreadThatJoinsWaits() {
        story.started("A", "B").by("A", new ThreadEvent.JoinBegan(id("B")));
        assertThat(story.thread("A").activity()).isEqualTo(new Activity.Joining(id("B")));
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.WAITING);

        story.by("A", new ThreadEvent.JoinEnded(id("B"), Wakeup.WOKEN));
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.READY);
    }

    @Test
    void anInterruptChangesNothingUntilItsTargetSaysSo() {
        story.started("A", "B").by("B", new ThreadEvent.SleepBegan(5));
        Snapshot before = story.snapshot();
        story.by("A", new ThreadEvent.InterruptSent(id("B")));

        assertThat(story.snapshot().threads()).isEqualTo(before.threads());
        assertThat(story.snapshot().sequence()).isEqualTo(before.sequence() + 1);
    }

    @Test
    void aStatementOverwritesActivityAndHolds() {
        story.started("A").by("A", new LockEvent.Blocked(QUEUE));
        story.by(
                "main", new ThreadEvent.Stated(
                        id("A"), Role.SCRIPT, Activity.RUNNING, List.of(QUEUE)));

        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.RUNNING);
        assertThat(story.thread("A").holds()).extracting(HeldLock::lock).containsExactly(QUEUE);
        assertThat(story.snapshot().lock(QUEUE).holder()).isEqualTo(id("A"));
        assertThat(story.snapshot().lock(QUEUE).blocked()).isEmpty();
    }

    @Test
    void aStatedWaiterStandsAtItsCondition() {
        story.by(
                "main", new ThreadEvent.Stated(
                        id("W1"), Role.SERVICE, new Activity.Waiting(NOT_EMPTY, true), List.of()));

        assertThat(story.snapshot().lock(QUEUE).waitingOn("notEmpty"))
                .extracting(Waiter::thread)
                .containsExactly(id("W1"));
    }

    @Test
    void aStatementOfWhatWasKnownKeepsItsBeginning() {
        story.started("A").by("A", new ThreadEvent.SleepBegan(40));
        ThreadView before = story.thread("A");
        story.by("main", new ThreadEvent.Stated(id("A"), Role.SCRIPT, new Activity.Sleeping(40), List.of()));

        assertThat(story.thread("A").since()).isEqualTo(before.since());
        assertThat(story.thread("A").sleep()).isEqualTo(before.sleep());
    }
}
