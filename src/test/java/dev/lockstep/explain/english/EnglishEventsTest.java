package dev.lockstep.explain.english;

import static dev.lockstep.snapshot.Story.BARRIER;
import static dev.lockstep.snapshot.Story.CACHE;
import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.NOT_FULL;
import static dev.lockstep.snapshot.Story.POOL;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.TRIP;
import static dev.lockstep.snapshot.Story.id;
import static dev.lockstep.snapshot.Story.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.event.Activity;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Entry;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Story;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event and its sentence, told by A.
class EnglishEventsTest {

    @ParameterizedTest
    @MethodSource({"ofThreads", "ofLocks", "ofThePool", "ofTheCache", "ofTheBarrier"})
    void everyEventHasItsSentence(Event event, String sentence) {
        assertThat(new English().event(new RecordedEvent(1, 1, id("A"), event))).isEqualTo(sentence);
    }

    static Stream<Arguments> ofThreads() {
        return Stream.of(
                arguments(new ThreadEvent.Started(Role.SCRIPT), "A begins."),
                arguments(new ThreadEvent.Started(Role.SERVICE), "A begins to serve."),
                arguments(new ThreadEvent.Ended(null), "A ends."),
                arguments(new ThreadEvent.Ended(FAULT), "A ends by IllegalStateException: no luck."),
                arguments(new ThreadEvent.SleepBegan(27_000_000), "A begins to sleep for 27 ms."),
                arguments(new ThreadEvent.SleepEnded(false), "A wakes."),
                arguments(new ThreadEvent.SleepEnded(true), "A is interrupted and wakes."),
                arguments(new ThreadEvent.JoinBegan(id("B")), "A waits for the end of B."),
                arguments(new ThreadEvent.JoinEnded(id("B"), Wakeup.WOKEN), "A has seen the end of B."),
                arguments(
                        new ThreadEvent.JoinEnded(id("B"), Wakeup.TIMED_OUT),
                        "A gives up waiting for the end of B: its time is over."),
                arguments(
                        new ThreadEvent.JoinEnded(id("B"), Wakeup.INTERRUPTED),
                        "A is interrupted while it waits for the end of B."),
                arguments(new ThreadEvent.InterruptSent(id("B")), "A interrupts B."),
                arguments(
                        new ThreadEvent.Stated(id("B"), Role.SCRIPT, new Activity.Blocked(QUEUE), List.of()),
                        "Seen afresh: B stands in line at the queue lock."),
                arguments(
                        new ThreadEvent.Stated(id("B"), Role.SCRIPT, new Activity.Acquiring("gate", false), List.of()),
                        "Seen afresh: B waits for a permit of gate."),
                arguments(
                        new ThreadEvent.Stated(
                                id("B"), Role.SCRIPT, new Activity.Until("x = 1", List.of("x"), false), List.of()),
                        "Seen afresh: B waits until x = 1."));
    }

    static Stream<Arguments> ofLocks() {
        return Stream.of(
                arguments(new ThreadEvent.UntilBegan("x = 1", List.of("x"), false), "A waits until x = 1."),
                arguments(
                        new ThreadEvent.UntilBegan("x = 1", List.of("x"), true),
                        "A waits until x = 1, with a time limit."),
                arguments(new ThreadEvent.UntilEnded("x = 1", Wakeup.WOKEN), "A goes on: x = 1."),
                arguments(
                        new ThreadEvent.UntilEnded("x = 1", Wakeup.TIMED_OUT),
                        "A gives up waiting until x = 1: its time is over."),
                arguments(
                        new ThreadEvent.UntilEnded("x = 1", Wakeup.INTERRUPTED),
                        "A is interrupted while it waits until x = 1."),
                arguments(new SemaphoreEvent.Made("gate", 1), "A makes semaphore gate with 1 permit."),
                arguments(new SemaphoreEvent.Made("gate", 0), "A makes semaphore gate with 0 permits."),
                arguments(new SemaphoreEvent.Blocked("gate", false), "A waits for a permit of gate."),
                arguments(new SemaphoreEvent.Blocked("gate", true), "A waits for a permit of gate, with a time limit."),
                arguments(new SemaphoreEvent.Acquired("gate", 0), "A takes a permit of gate, which has none left."),
                arguments(new SemaphoreEvent.Acquired("gate", 3), "A takes a permit of gate, which has 3 left."),
                arguments(new SemaphoreEvent.Released("gate", 2), "A gives back a permit of gate, which now has 2."),
                arguments(
                        new SemaphoreEvent.GaveUp("gate", Wakeup.TIMED_OUT),
                        "A gives up waiting for a permit of gate: its time is over."),
                arguments(
                        new SemaphoreEvent.GaveUp("gate", Wakeup.INTERRUPTED),
                        "A gives up waiting for a permit of gate: it was interrupted."),
                arguments(new LockEvent.Blocked(QUEUE), "A stands in line at the queue lock."),
                arguments(new LockEvent.Acquired(QUEUE), "A takes the queue lock."),
                arguments(
                        new LockEvent.GaveUp(QUEUE, Wakeup.TIMED_OUT),
                        "A leaves the line at the queue lock without it: its time is over."),
                arguments(new LockEvent.Released(QUEUE), "A gives back the queue lock."),
                arguments(
                        new LockEvent.AwaitBegan(NOT_FULL, true),
                        "A gives back the queue lock and waits for room in the queue of the pool, with a time limit."),
                arguments(
                        new LockEvent.AwaitEnded(NOT_EMPTY, Wakeup.INTERRUPTED),
                        "A has waited for a task of the pool until it was interrupted and holds the queue lock again."),
                arguments(new LockEvent.Signalled(NOT_EMPTY, false), "A wakes one who waits for a task of the pool."),
                arguments(
                        new LockEvent.Signalled(TRIP, true),
                        "A wakes everyone who waits for the others at the barrier."));
    }

    /// With what was true just before.
    @Test
    void whatWasTrueBeforeNamesTheHolderTheWokenAndTheWork() {
        Story story = new Story().pool(1, "W1").started("A", "B", "C").by("A", new LockEvent.Acquired(QUEUE));
        assertThat(told(story, "B", new LockEvent.Blocked(QUEUE)))
                .isEqualTo("B waits for the queue lock, which A holds.");
        assertThat(told(story, "A", new LockEvent.Signalled(NOT_EMPTY, false)))
                .isEqualTo("A wakes nobody: nobody waits for a task of the pool.");

        story.by("A", new LockEvent.AwaitBegan(NOT_EMPTY, false));
        assertThat(told(story, "C", new LockEvent.Signalled(NOT_EMPTY, false)))
                .as("on real threads nobody knows who is reached")
                .isEqualTo("C wakes one who waits for a task of the pool.");
        story.by("A", new ThreadEvent.Reached(StepOperation.of("stop waiting on pool.queue.notEmpty"), List.of()));
        assertThat(told(story, "C", new LockEvent.Signalled(NOT_EMPTY, true)))
                .isEqualTo("C wakes A, who waits for a task of the pool.");
        story.by("A", new ThreadEvent.Reached(StepOperation.of("take lock again pool.queue"), List.of()));
        assertThat(told(story, "C", new LockEvent.Signalled(NOT_EMPTY, true)))
                .as("who was woken waits no longer")
                .isEqualTo("C wakes nobody: nobody waits for a task of the pool.");

        story.by("C", new ThreadEvent.SleepBegan(80_000_000));
        assertThat(told(story, "C", new ThreadEvent.SleepEnded(false))).isEqualTo("C has slept for 80 ms.");
        story.queued("C", 7).by("W1", new PoolEvent.TaskTaken(POOL, task(7)));
        assertThat(told(story, "W1", new ThreadEvent.SleepBegan(20_000_000)))
                .isEqualTo("W1 works on task #7 for 20 ms.");
        story.by("W1", new ThreadEvent.SleepBegan(20_000_000));
        assertThat(told(story, "W1", new ThreadEvent.SleepEnded(false)))
                .isEqualTo("W1 has worked on task #7 for 20 ms.");
        assertThat(told(story, "W1", new ThreadEvent.SleepEnded(true)))
                .isEqualTo("W1 is interrupted in its work on task #7.");
    }

    @Test
    void generationsAreToldOfABarrierThatHasThem() {
        Event stated = new BarrierEvent.Stated(BARRIER, 3, 4, List.of(), List.of(), null);
        Story sound = new Story().barrier(3);
        assertThat(told(sound, "A", new BarrierEvent.Tripped(BARRIER, 3)))
                .isEqualTo("The barrier trips: generation 3 may go through.");
        assertThat(told(sound, "A", new BarrierEvent.Reset(BARRIER, 5)))
                .isEqualTo("A resets the barrier: it is whole, and generation 5 begins.");
        assertThat(told(sound, "A", stated)).isEqualTo("The barrier states itself: generation 4, 0 of 3 have come.");

        Story twin = new Story().by("main", new BarrierEvent.Made(BARRIER, false, false)).barrier(3);
        assertThat(told(twin, "A", new BarrierEvent.Tripped(BARRIER, 3)))
                .isEqualTo("The barrier trips: whoever has come may go through.");
        assertThat(told(twin, "A", stated)).isEqualTo("The barrier states itself: 0 of 3 have come.");
    }

    private static String told(Story story, String thread, Event event) {
        RecordedEvent recorded = new RecordedEvent(1, 1, id(thread), event);
        return new English().event(recorded, Surroundings.of(story.snapshot(), recorded));
    }

    @Test
    void anOperationOfAScriptIsDoneAndItsThreadIsNot() {
        assertThat(new English().event(new RecordedEvent(1, 1, id("A"), new ScriptEvent.Ended("acquire left", ""))))
                .isEqualTo("A has done: acquire left.");
        assertThat(new English().event(new RecordedEvent(1, 1, id("A"), new ScriptEvent.Ended("get k", "v1"))))
                .isEqualTo("A got k: v1.");
        assertThat(new English().event(new RecordedEvent(1, 1, id("P1"), new ScriptEvent.Began(ScriptEvent.WORK, 0))))
                .isEqualTo("P1 begins to work.");
    }

    /// Names that a program gives to its conditions, though an engine has the same.
    @Test
    void aConditionOfAProgramStandsForNothingButItsSignal() {
        LockEvent waits = new LockEvent.AwaitBegan(new ConditionId(new LockId("", "mutex"), "notEmpty"), false);

        assertThat(new English().event(new RecordedEvent(1, 1, id("A"), waits)))
                .isEqualTo("A gives back lock mutex and waits for a signal on notEmpty.");
    }

    static Stream<Arguments> ofThePool() {
        return Stream.of(
                arguments(
                        new PoolEvent.Stated(
                                POOL,
                                Phase.OPEN,
                                OptionalInt.of(12),
                                1,
                                List.of(id("W1")),
                                List.of(task(2), task(3)),
                                Map.of(id("W1"), task(1)),
                                Counts.NONE),
                        "The pool states itself: takes and runs tasks, 1 worker, 2 tasks queued, 1 running, room for 12."),
                arguments(new PoolEvent.TaskQueued(POOL, task(7)), "A puts task #7 into the queue of the pool."),
                arguments(
                        new PoolEvent.TaskRefused(POOL, Refusal.FULL),
                        "A's task is not accepted by the pool: the queue is full."),
                arguments(new PoolEvent.TaskTaken(POOL, task(7)), "A takes task #7 and runs it."),
                arguments(new PoolEvent.TaskSucceeded(POOL, task(7)), "A has done task #7."),
                arguments(
                        new PoolEvent.TaskFailed(POOL, task(7), FAULT),
                        "Task #7 throws IllegalStateException: no luck; it counts as failed and is done."),
                arguments(
                        new PoolEvent.TaskUnmarked(POOL, task(7), FAULT),
                        "Task #7 throws IllegalStateException: no luck; A lives on, and nobody marks the task done."),
                made(PoolEvent.Thrown.COUNTED, "In the pool a task that throws counts as failed and is done."),
                made(PoolEvent.Thrown.DEADLY, "In the pool a task that throws is done and ends its worker."),
                made(PoolEvent.Thrown.SWALLOWED, "In the pool a task that throws counts as one that succeeded."),
                made(PoolEvent.Thrown.UNMARKED, "In the pool a task that throws is never marked done."),
                arguments(
                        new PoolEvent.Made(POOL, PoolEvent.Thrown.COUNTED, "changed", "changed"),
                        "In the pool a task that throws counts as failed and is done, and producers and workers wait on "
                                + "one condition."),
                arguments(
                        new PoolEvent.TasksReturned(POOL, List.of(task(7))),
                        "A gets back 1 task that was never started."),
                arguments(new PoolEvent.WorkerAdded(POOL, id("W3")), "The pool gets worker W3."),
                arguments(new PoolEvent.WorkerLeft(POOL, id("W3")), "Worker W3 leaves the pool."),
                arguments(new PoolEvent.Resized(POOL, 4), "A sets the pool to 4 workers."),
                arguments(
                        new PoolEvent.CapacityChanged(POOL, OptionalInt.empty()),
                        "A changes the queue of the pool: no bound."),
                arguments(
                        new PoolEvent.ShutdownBegan(POOL, Phase.DRAINING),
                        "A shuts the pool down: it finishes what is queued and refuses what comes."),
                arguments(new PoolEvent.Terminated(POOL), "The pool has terminated: every worker has gone."));
    }

    private static Arguments made(PoolEvent.Thrown thrown, String sentence) {
        return arguments(new PoolEvent.Made(POOL, thrown, "notEmpty", null), sentence);
    }

    static Stream<Arguments> ofTheCache() {
        return Stream.of(
                arguments(
                        new CacheEvent.Made(CACHE, CacheEvent.Locks.TABLE),
                        "The cache has a master lock, and a lock for each key while someone uses it."),
                arguments(
                        new CacheEvent.Made(CACHE, CacheEvent.Locks.KEPT_TABLE),
                        "The cache has a master lock, and a lock for each key that was ever asked for."),
                arguments(new CacheEvent.Made(CACHE, CacheEvent.Locks.ONE), "The cache has one lock for all keys."),
                arguments(new CacheEvent.Made(CACHE, CacheEvent.Locks.NONE), "The cache has no lock."),
                arguments(
                        new CacheEvent.Stated(CACHE, List.of(), Map.of(), Map.of()),
                        "The cache states itself: 0 values, 0 being computed."),
                arguments(
                        new CacheEvent.Stated(CACHE, List.of(new Entry("k", 1)), Map.of("j", 1), Map.of("j", id("B"))),
                        "The cache states itself: 1 value, 1 key in the lock table, 1 being computed."),
                arguments(new CacheEvent.Hit(CACHE, "k", false), "A finds the value of k."),
                arguments(
                        new CacheEvent.Hit(CACHE, "k", true), "A looks again under the lock and finds the value of k."),
                arguments(new CacheEvent.Missed(CACHE, "k"), "A finds no value of k."),
                arguments(new CacheEvent.Entered(CACHE, "k", 2), "A enters the lock table for k: 2 users now."),
                arguments(new CacheEvent.Left(CACHE, "k", 0), "A leaves the lock table for k: its entry is gone."),
                arguments(new CacheEvent.ComputeBegan(CACHE, "k"), "A begins to compute k."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", "Ada", Kept.STORED),
                        "A has computed k and stores \"Ada\"."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", null, Kept.NULL),
                        "A has computed k: null, which is not stored."),
                arguments(
                        new CacheEvent.ComputeEnded(CACHE, "k", 7, Kept.INVALIDATED),
                        "A has computed k: 7, not stored because the key was invalidated meanwhile."),
                arguments(
                        new CacheEvent.ComputeFailed(CACHE, "k", FAULT),
                        "A's compute of k throws IllegalStateException: no luck; nothing is stored."),
                arguments(
                        new CacheEvent.Invalidated(CACHE, "k", true, false), "A invalidates k: its value is gone."),
                arguments(
                        new CacheEvent.Invalidated(CACHE, "k", false, true),
                        "A invalidates k: what is being computed will not be kept."),
                arguments(new CacheEvent.Cleared(CACHE, 2), "A clears the cache: 2 values are gone."),
                arguments(
                        new CacheEvent.Refused(CACHE, "k", "A → k → A"),
                        "A is refused k, because waiting would never end: A → k → A."));
    }

    static Stream<Arguments> ofTheBarrier() {
        return Stream.of(
                arguments(
                        new BarrierEvent.Made(BARRIER, true, true),
                        "At the barrier a party waits for the end of its generation."),
                arguments(
                        new BarrierEvent.Made(BARRIER, false, false),
                        "At the barrier a party waits until the count is 0 again, and whoever goes away still counts."),
                arguments(
                        new BarrierEvent.Stated(BARRIER, 3, 4, List.of(id("B")), List.of(), Cause.ABORTED),
                        "The barrier states itself: 1 of 3 has come, broken because it was aborted."),
                arguments(new BarrierEvent.Arrived(BARRIER, 0, 2), "A arrives at the barrier: it needs 2 more."),
                arguments(new BarrierEvent.Arrived(BARRIER, 0, 0), "A arrives at the barrier: it is the last."),
                arguments(new BarrierEvent.ActionBegan(BARRIER, 0), "A begins the action of the barrier."),
                arguments(new BarrierEvent.ActionEnded(BARRIER, 0, null), "A has done the action of the barrier."),
                arguments(
                        new BarrierEvent.ActionEnded(BARRIER, 0, FAULT),
                        "A's action at the barrier throws IllegalStateException: no luck."),
                arguments(new BarrierEvent.Tripped(BARRIER, 3), "The barrier trips: whoever has come may go through."),
                arguments(new BarrierEvent.Passed(BARRIER, 0), "A goes through the barrier."),
                arguments(
                        new BarrierEvent.Broke(BARRIER, 0, Cause.TIMED_OUT),
                        "The barrier breaks: a party's time was over."),
                arguments(
                        new BarrierEvent.LeftBroken(BARRIER, 0, Cause.INTERRUPTED),
                        "A leaves the barrier with an error: a party was interrupted."),
                arguments(new BarrierEvent.TurnedAway(BARRIER, 0), "A is turned away: the barrier is broken."),
                arguments(new BarrierEvent.Reset(BARRIER, 5), "A resets the barrier: it is whole."));
    }

    @Test
    void whatFailsIsTroubleWhicheverEngineTellsIt() {
        assertThat(EventKind.of(new PoolEvent.TaskSucceeded(POOL, task(1)))).isEqualTo(EventKind.WORK);
        assertThat(EventKind.of(new PoolEvent.TaskFailed(POOL, task(1), FAULT))).isEqualTo(EventKind.TROUBLE);
        assertThat(EventKind.of(new BarrierEvent.ActionEnded(BARRIER, 0, null))).isEqualTo(EventKind.WORK);
        assertThat(EventKind.of(new BarrierEvent.ActionEnded(BARRIER, 0, FAULT))).isEqualTo(EventKind.TROUBLE);
        assertThat(EventKind.of(new ThreadEvent.Ended(null))).isEqualTo(EventKind.THREADS);
        assertThat(EventKind.of(new ThreadEvent.Ended(FAULT))).isEqualTo(EventKind.TROUBLE);
    }

    @Test
    void lengthsAreToldInTheUnitThatSuitsThem() {
        assertThat(Stream.of(7L, 250_000L, 27_000_000L, 3_240_000_000L).map(EnglishDurations::length))
                .containsExactly("7 ns", "250 µs", "27 ms", "3.2 s");
    }
}
