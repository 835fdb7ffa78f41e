package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.bounded;
import static dev.lockstep.engine.pool.Queues.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Refusal;
import dev.lockstep.event.PoolEvent.TaskQueued;
import dev.lockstep.event.PoolEvent.TaskRefused;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Interrupts: before a call, while it waits for the lock, while it waits for a task or for room, and after the signal.
class TaskQueueInterruptTest {

    private static final Duration LONG = Duration.ofHours(1);

    @OnEveryRuntime
    @Row("Q37")
    void anInterruptThatCameBeforeEndsEveryCallThatMayWaitAndChangesNothing(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 2);
            queue.join();
            queue.put(1);
            // There is a task to take and room to put one, and nobody would have to wait.
            List<Body> calls = List.of(
                    () -> queue.put(2),
                    () -> queue.put(2, LONG),
                    () -> queue.take(TAKER, Optional.empty()),
                    () -> queue.take(TAKER, Optional.of(LONG)));
            for (Body call : calls) {
                assertEndsByAnInterrupt(run, call);
                assertThat(queue.counts().queued()).isEqualTo(1);
                assertThat(queue.counts().submitted()).isEqualTo(1);
            }
            assertThat(queue.drain(9)).containsExactly(1);
            assertEndsByAnInterrupt(run, queue::join);
            assertEndsByAnInterrupt(run, () -> queue.join(LONG));
        });
    }

    private static void assertEndsByAnInterrupt(Run run, Body call) {
        run.runtime().current().interrupt();
        assertThatThrownBy(call::run).isInstanceOf(InterruptedException.class);
        assertThat(run.runtime().interrupted()).isFalse();
    }

    @OnEveryRuntime
    void aPutInterruptedBeforehandCountsAsRefusedOnce(World world) throws Exception {
        world.run(run -> {
            Refusals told = new Refusals(run);
            TaskQueue<Integer> queue = told.queue(OptionalInt.empty());
            assertEndsByAnInterrupt(run, () -> queue.put(1));
            assertThat(told.refused).containsExactly(Refusal.INTERRUPTED);
            assertEndsByAnInterrupt(run, () -> queue.put(1, LONG));
            assertThat(told.refused).containsExactly(Refusal.INTERRUPTED, Refusal.INTERRUPTED);
        });
    }

    @OnEveryRuntime
    void aPutInterruptedWhileItStandsInLineForTheLockCountsAsRefusedOnce(World world) throws Exception {
        world.run(run -> {
            Refusals told = new Refusals(run);
            TaskQueue<Integer> queue = told.queue(OptionalInt.empty());
            AtomicBoolean first = new AtomicBoolean(true);
            told.runtime.listen((_, event) -> {
                // main holds the lock now, and keeps it until both have left.
                if (event instanceof TaskQueued && first.compareAndSet(true, false)) {
                    interruptInLine(run, "P", () -> queue.put(2));
                    interruptInLine(run, "T", () -> queue.put(3, LONG));
                }
            });
            queue.put(1);
            assertThat(told.refused).containsExactly(Refusal.INTERRUPTED, Refusal.INTERRUPTED);
            assertThat(queue.drain(9)).containsExactly(1);
        });
    }

    private static void interruptInLine(Run run, String name, Body put) {
        try {
            LogicalThread producer = run.script(
                    name, () -> assertThatThrownBy(put::run).isInstanceOf(InterruptedException.class));
            run.untilBlocked(producer);
            producer.interrupt();
            producer.join();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @OnEveryRuntime
    void aPutInterruptedWhileItWaitsForRoomCountsAsRefusedOnce(World world) throws Exception {
        world.run(run -> {
            Refusals told = new Refusals(run);
            TaskQueue<Integer> queue = told.queue(OptionalInt.of(1));
            queue.put(1);
            for (Body put : List.<Body>of(() -> queue.put(2), () -> queue.put(3, LONG))) {
                LogicalThread producer = run.script(
                        "P" + told.refused.size(),
                        () -> assertThatThrownBy(put::run).isInstanceOf(InterruptedException.class));
                run.untilWaiting(producer);
                producer.interrupt();
                producer.join();
            }
            assertThat(told.refused).containsExactly(Refusal.INTERRUPTED, Refusal.INTERRUPTED);
            assertThat(queue.drain(9)).containsExactly(1);
        });
    }

    @OnEveryRuntime
    void whateverTheMomentOfAnInterruptATaskIsEitherAcceptedOrRefused(World world) throws Exception {
        world.run(run -> {
            Refusals told = new Refusals(run);
            TaskQueue<Integer> queue = told.queue(OptionalInt.of(1));
            queue.put(0);
            LogicalThread producer = run.script("P", () -> {
                try {
                    queue.put(1);
                } catch (InterruptedException refused) {
                    assertThat(told.refused).containsExactly(Refusal.INTERRUPTED);
                }
            });
            run.script("C", () -> take(queue));
            producer.interrupt();
            producer.join();
            assertThat(queue.counts().submitted() + told.refused.size()).isEqualTo(2);
        });
    }

    @OnEveryRuntime
    @Row({"Q30", "Q34"})
    void anInterruptAfterTheSignalDoesNotLoseTheTask(World world) throws Exception {
        bothAreInterruptedAfterTheSignal(world, Optional.empty());
    }

    @OnEveryRuntime
    @Row({"Q30", "Q34"})
    void anInterruptAfterTheSignalDoesNotLoseTheTaskForThoseWithALimit(World world) throws Exception {
        bothAreInterruptedAfterTheSignal(world, Optional.of(LONG));
    }

    private static void bothAreInterruptedAfterTheSignal(World world, Optional<Duration> limit) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            TaskQueue<Integer> queue = new TaskQueue<>(told, new EngineId("queue"), OptionalInt.empty());
            List<String> became = new CopyOnWriteArrayList<>();
            List<LogicalThread> takers = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 2; i++) {
                takers.add(run.script("C" + i, () -> became.add(takeUnlessInterrupted(run, queue, limit))));
                run.untilWaiting(takers.get(i));
            }
            // Whomever the signal woke, both are interrupted while main still holds the lock.
            told.listenToSignals(condition -> {
                if (condition.name().equals("notEmpty")) {
                    takers.forEach(LogicalThread::interrupt);
                }
            });
            queue.put(7);
            run.joinAll();
            assertThat(became).containsExactlyInAnyOrder("took 7, flag set", "interrupted, flag clear");
            assertThat(queue.counts().unfinished()).isZero();
        });
    }

    private static String takeUnlessInterrupted(Run run, TaskQueue<Integer> queue, Optional<Duration> limit) {
        try {
            if (queue.take(TAKER, limit) instanceof Task<Integer> task) {
                queue.taskDone(task, null);
                return "took " + task.payload() + ", flag " + (run.runtime().interrupted() ? "set" : "clear");
            }
            return "nothing";
        } catch (InterruptedException gaveUp) {
            return "interrupted, flag " + (run.runtime().interrupted() ? "set" : "clear");
        }
    }

    /// Why puts were refused, of queues made here.
    private static final class Refusals {

        private final ToldRuntime runtime;
        private final List<Refusal> refused = new CopyOnWriteArrayList<>();

        private Refusals(Run run) {
            this.runtime = new ToldRuntime(run.runtime());
            runtime.listen((_, event) -> {
                if (event instanceof TaskRefused(_, Refusal reason)) {
                    refused.add(reason);
                }
            });
        }

        private TaskQueue<Integer> queue(OptionalInt capacity) {
            return new TaskQueue<>(runtime, new EngineId("queue"), capacity);
        }
    }
}
