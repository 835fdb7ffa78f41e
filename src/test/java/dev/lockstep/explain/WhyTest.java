package dev.lockstep.explain;

import static dev.lockstep.snapshot.Story.BARRIER;
import static dev.lockstep.snapshot.Story.CACHE;
import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.GATE;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.NOT_FULL;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.TRIP;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.snapshot.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {

    private static List<String> why(Story story, String thread) {
        return Why.isItStuck(story.snapshot(), id(thread), MomentUnit.STEP);
    }

    private static Story waits(Story story, String thread, ConditionId condition) {
        return story.by(thread, new LockEvent.Acquired(condition.lock()), new LockEvent.AwaitBegan(condition, false));
    }

    @Test
    void whoCanGoOnIsNotStuck() {
        assertThat(why(new Story().started("A"), "A")).isEmpty();
        assertThat(why(new Story(), "nobody")).isEmpty();
    }

    @Test
    void aHolderWhoComputesTheKeyIsNamedWithIt() {
        LockId lock = EngineLocks.key(CACHE, "user:123");
        Story story = new Story().started("A", "B")
                .by("A", new LockEvent.Acquired(lock), new CacheEvent.ComputeBegan(CACHE, "user:123"))
                .by("B", new LockEvent.Blocked(lock));

        assertThat(why(story, "B"))
                .containsExactly("B waits for lock user:123, held by A since step 3, who computes it.");
    }

    @Test
    void momentsAreTimesWhereThreadsAreReal() {
        Story story = new Story().started("A", "B").by("A", new LockEvent.Acquired(QUEUE)).losing(3_000);
        story.by("A", new LockEvent.Released(QUEUE), new LockEvent.Acquired(QUEUE)).started("B");
        story.by("B", new LockEvent.Blocked(QUEUE));

        assertThat(Why.isItStuck(story.snapshot(), id("B")))
                .containsExactly("B waits for the queue lock, held by A since 3.0 s; A is still working.");
    }

    @Test
    void aLockThatIsFreeWillBeTaken() {
        Story story = new Story().started("B").by("B", new LockEvent.Blocked(EngineLocks.master(CACHE)));

        assertThat(why(story, "B"))
                .containsExactly(
                        "B waits for the master lock, which nobody holds now: it goes on as soon as it takes it.");
    }

    @Test
    void ofAHolderThatHasEndedNothingIsSaidButThatItWillNotGiveBack() {
        LockId one = new LockId("", "one");
        Story story = new Story().started("A", "B")
                .by("A", new LockEvent.Acquired(one))
                .by("B", new LockEvent.Blocked(one))
                .by("A", new ThreadEvent.Ended(new Fault("IllegalStateException", "A holds one already")));

        assertThat(why(story, "B"))
                .containsExactly(
                        "B waits for lock one, held by A since step 3; A has ended and will never give it back.");
    }

    @Test
    void theWayIsFollowedToTheCycle() {
        LockId one = new LockId("", "one");
        LockId two = new LockId("", "two");
        Story story = new Story().started("A", "B", "C")
                .by("A", new LockEvent.Acquired(one))
                .by("B", new LockEvent.Acquired(two), new LockEvent.Blocked(one))
                .by("A", new LockEvent.Blocked(two))
                .by("C", new LockEvent.Blocked(one));

        assertThat(why(story, "C"))
                .containsExactly(
                        "C waits for lock one, held by A since step 4.",
                        "A waits for lock two, held by B since step 5.",
                        "B waits for lock one, held by A since step 4.",
                        "That is a cycle: A → B → A. None of them can go on.");
    }

    @Test
    void aProducerIsHeldBackByAFullQueueAndBusyWorkers() {
        Story story = new Story().pool(2, "W1", "W2", "W3", "W4").queued("P", 1, 2, 3, 4, 5, 6);
        for (int i = 1; i <= 4; i++) {
            story.by("W" + i, new PoolEvent.TaskTaken(POOL, task(i)));
        }
        waits(story, "P2", NOT_FULL);

        assertThat(why(story, "P2"))
                .containsExactly(
                        "P2 waits for room in the queue: 2 of 2 since step 17.",
                        "W1 … W4 are busy; room comes when one of them takes the next task.");
    }

    @Test
    void aProducerIsToldWhenAWorkerIsFreeOrGoneOrRoomIsThere() {
        Story free = waits(new Story().pool(1, "W1").queued("P", 1), "P2", NOT_FULL);
        assertThat(why(free, "P2")).contains("A worker is free: room comes when it takes the next task.");

        Story gone = waits(new Story().pool(1).queued("P", 1), "P2", NOT_FULL);
        assertThat(why(gone, "P2")).contains("There is no worker that could make room.");

        Story room = waits(new Story().pool(1, "W1"), "P2", NOT_FULL);
        assertThat(why(room, "P2"))
                .containsExactly(
                        "P2 waited for room in the queue since step 4: there is room now, and it goes on as soon as "
                                + "it has the lock.");
    }

    @Test
    void anIdleWorkerWaitsForATask() {
        Story story = waits(new Story().pool(1, "W1"), "W1", NOT_EMPTY);
        assertThat(why(story, "W1"))
                .containsExactly(
                        "W1 waits for a task since step 4: the queue is empty, and it goes on when someone submits a "
                                + "task.");

        story.queued("P", 1);
        assertThat(why(story, "W1"))
                .containsExactly(
                        "W1 waits for a task since step 4: 1 task is queued, and it goes on as soon as it has the "
                                + "lock.");
    }

    @Test
    void whoJoinsAPoolIsToldWhatIsLeft() {
        Story story = new Story().pool(9, "W1", "W2").queued("P", 1, 2)
                .by("W1", new PoolEvent.TaskTaken(POOL, task(1)));
        waits(story, "main", new ConditionId(QUEUE, EngineLocks.IDLE));

        assertThat(why(story, "main"))
                .containsExactly(
                        "main waits since step 8 for every task to be done: 1 queued, 1 not marked done.",
                        "W1 took task #1 at step 6 and has not marked it done yet.");

        story.by("W1", new PoolEvent.TaskTaken(POOL, task(2)));
        assertThat(why(story, "main"))
                .as("who takes the next task has never marked the one before")
                .containsExactly(
                        "main waits since step 8 for every task to be done: 0 queued, 2 not marked done.",
                        "W1 took task #2 at step 9 and has not marked it done yet.",
                        "W1 took task #1 at step 6 and never marked it done.");

        story.losing(7).by("W1", new PoolEvent.TaskSucceeded(POOL, task(2)));
        assertThat(why(story, "main"))
                .as("where events were lost, it may have been marked")
                .noneMatch(sentence -> sentence.contains("never"));
    }

    @Test
    void whoAwaitsTheEndOfAPoolIsToldWhoIsLeft() {
        ConditionId terminated = new ConditionId(EngineLocks.crew(POOL), EngineLocks.TERMINATED);
        Story story = waits(new Story().pool(9, "W1", "W2"), "main", terminated);
        assertThat(why(story, "main"))
                .containsExactly("main waits for the end of the pool since step 5: nobody has shut it down yet.");

        story.by("A", new PoolEvent.ShutdownBegan(POOL, Phase.DRAINING));
        assertThat(why(story, "main"))
                .containsExactly("main waits for the end of the pool since step 5: W1 and W2 have not left yet.");

        story.by("A", new PoolEvent.Terminated(POOL));
        assertThat(why(story, "main")).first().asString().contains("it has ended");
    }

    @Test
    void aPartyIsToldHowManyHaveComeAndWhoIsMissing() {
        Story first = new Story().barrier(3).started("P1", "P2", "P3").arrives("P1", 2).arrives("P2", 1);
        assertThat(why(first, "P1"))
                .containsExactly(
                        "P1 waits at the gate since step 7: 2 of 3 have come; 1 must still come; on the way: P3"
                                + " is still working.");

        first.started("P4");
        assertThat(why(first, "P1")).first().asString()
                .endsWith("1 must still come; on the way: P3 is still working, P4 is still working.");

        first.by("P4", new ThreadEvent.Ended(null));
        first.by("P3", new ThreadEvent.Ended(FAULT));
        assertThat(why(first, "P1"))
                .containsExactly(
                        "P1 waits at the gate since step 7: 2 of 3 have come; 1 must still come, and nobody else"
                                + " is left.");
    }

    @Test
    void aPartyIsToldWhenTooFewAreLeftToCome() {
        Story story = new Story().barrier(3).started("P1", "P2").arrives("P1", 2);

        assertThat(why(story, "P1"))
                .containsExactly(
                        "P1 waits at the gate since step 6: 1 of 3 has come; 2 must still come, and only 1 is"
                                + " left: P2 is still working.");
    }

    @Test
    void whoIsLeavingTheLastRoundIsNotOnTheWay() {
        Story story = new Story().barrier(2).started("P1", "P2", "P3").arrives("P1", 1);
        story.by(
                "P2",
                new LockEvent.Acquired(GATE),
                new BarrierEvent.Arrived(BARRIER, 0, 0),
                new BarrierEvent.Tripped(BARRIER, 0),
                new BarrierEvent.Passed(BARRIER, 0),
                new LockEvent.Released(GATE),
                new ThreadEvent.Ended(null));
        story.by(
                "P3",
                new LockEvent.Acquired(GATE),
                new BarrierEvent.Arrived(BARRIER, 1, 1),
                new LockEvent.AwaitBegan(TRIP, false));
        assertThat(why(story, "P3")).first().asString().endsWith("1 of 2 has come; 1 must still come.");

        story.by("P1", new LockEvent.AwaitEnded(TRIP, Wakeup.WOKEN), new BarrierEvent.Passed(BARRIER, 0));
        assertThat(why(story, "P3")).first().asString()
                .as("it has left, and holds the gate lock").endsWith("1 of 2 has come; 1 must still come.");

        story.by("P1", new LockEvent.Released(GATE));
        assertThat(why(story, "P3")).first().asString().endsWith("1 must still come; on the way: P1 is still working.");
    }

    @Test
    void whoHasGoneAndCountsIsToldBesideThoseWhoHaveCome() {
        Story story = new Story().by("main", new BarrierEvent.Made(BARRIER, true, false)).barrier(3);
        story.started("P1", "P2", "P3").arrives("P1", 2);
        story.by(
                "P1",
                new LockEvent.AwaitEnded(TRIP, Wakeup.TIMED_OUT),
                new BarrierEvent.LeftBroken(BARRIER, 0, BarrierEvent.Cause.TIMED_OUT),
                new LockEvent.Released(GATE));
        story.arrives("P2", 1);

        assertThat(why(story, "P2")).first().asString()
                .contains(": 2 of 3 are counted, and 1 of them is gone; 1 must still come");
    }

    @Test
    void whoIsThrownOutIsNotToldThatTheGateIsOpen() {
        Story story = new Story().barrier(3).started("P1", "P2").arrives("P1", 2);
        story.by("P2", new BarrierEvent.Broke(BARRIER, 0, BarrierEvent.Cause.ABORTED));
        String broke = "P1 waited at the gate since step 6: the barrier broke, and it leaves with an error as soon as it"
                + " has the lock.";
        assertThat(why(story, "P1")).containsExactly(broke);

        story.by("P2", new BarrierEvent.Reset(BARRIER, 1));
        assertThat(why(story, "P1")).as("also once it is whole again").containsExactly(broke);
    }

    @Test
    void aPartyIsToldOfTheActionAndOfTheOpenGate() {
        Story story = new Story().barrier(2).started("P1", "P2").arrives("P1", 1);
        story.by(
                "P2",
                new LockEvent.Acquired(TRIP.lock()),
                new BarrierEvent.Arrived(BARRIER, 0, 0),
                new BarrierEvent.ActionBegan(BARRIER, 0));
        assertThat(why(story, "P1"))
                .containsExactly("P1 waits at the gate since step 6: all 2 have come; P2 runs the action.");

        story.by("P2", new BarrierEvent.ActionEnded(BARRIER, 0, null), new BarrierEvent.Tripped(BARRIER, 0));
        assertThat(why(story, "P1"))
                .containsExactly(
                        "P1 waited at the gate since step 6: it is open, and it goes on as soon as it has the lock.");
    }

    @Test
    void aJoinIsFollowedToWhatTheOtherDoes() {
        Story story = new Story().started("A", "B")
                .by("B", new ThreadEvent.SleepBegan(40_000_000))
                .by("A", new ThreadEvent.JoinBegan(id("B")));

        assertThat(why(story, "A"))
                .containsExactly("A waits for the end of B since step 4; B sleeps for 40 ms.");
    }

    @Test
    void aLimitAndLostEventsAreMentioned() {
        Story story = new Story().started("A").losing(1);
        story.by("A", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(new ConditionId(QUEUE, "odd"), true));

        assertThat(why(story, "A"))
                .containsExactly(
                        "A waits for a signal on odd since step 4.",
                        "A gives up when its time is over.",
                        "Events were lost, so this may be out of date.");
    }
}
