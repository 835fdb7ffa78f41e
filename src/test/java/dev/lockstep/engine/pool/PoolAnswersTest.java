package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.LONG;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static dev.lockstep.engine.pool.Pools.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.Event;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.Latch;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What the calls of a pool and of its queue answer, where a wrong answer would come a little late or do a little much.
class PoolAnswersTest {

    private static final Duration SHORT = Duration.ofMillis(2);

    @OnEveryRuntime
    void aWaitWithALimitForWhatIsSoAlreadyTakesNoTime(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {});
            long before = run.nanos();
            assertThat(pool.join(LONG)).isTrue();
            endGracefully(pool);
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(run.nanos() - before).isLessThan(LONG.toNanos());
        });
    }

    @OnEveryRuntime
    void whoeverJoinsWithALimitGoesAtAMomentWithoutTasksThoughMoreWasPutSince(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = Queues.unbounded(run);
            queue.put(1);
            Task<Integer> task = Queues.take(queue);
            long before = run.nanos();
            LogicalThread joiner = run.script("J", () -> assertThat(queue.join(LONG)).isTrue());
            run.untilWaiting(joiner);
            queue.taskDone(task, null);
            queue.put(2);
            joiner.join();
            assertThat(run.nanos() - before).isLessThan(LONG.toNanos());
        });
    }

    @OnEveryRuntime
    void submittingAndJoiningWithALimitAnswerWhetherItCameAbout(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> gate.await());
            assertThat(pool.submit(1, LONG)).isTrue();
            assertThat(pool.join(SHORT)).isFalse();
            gate.open();
            assertThat(pool.join(LONG)).isTrue();
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    void aHandlerMayWaitForItsOwnPoolNeitherWithALimitNorWithoutOne(World world) throws Exception {
        world.run(run -> {
            List<WorkerPool<Integer>> self = new CopyOnWriteArrayList<>();
            List<String> refusals = new CopyOnWriteArrayList<>();
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), task -> {
                try {
                    if (task == 1) {
                        self.getFirst().join(LONG);
                    } else {
                        self.getFirst().awaitTermination();
                    }
                } catch (IllegalStateException refused) {
                    refusals.add(refused.getMessage());
                }
            });
            self.add(pool);
            pool.submit(1);
            pool.submit(2);
            pool.join();
            assertThat(refusals).hasSize(2).allMatch(said -> said.contains("W1 is a worker of pool"));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    void aResizeBeforeTheStartHiresNobodyYet(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = new WorkerPool<Integer>(
                    run.runtime(), ID, PoolSettings.of(1).withoutTakeLimit(), _ -> {});
            pool.resize(2);
            assertThat(pool.workers()).isZero();
            pool.start();
            assertThat(pool.workers()).isEqualTo(2);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    void aBoundOutOfRangeIsRefusedAndTheOldOneStays(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = Queues.bounded(run, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> queue.capacity(OptionalInt.of(0)))
                    .withMessageStartingWith("capacity must be from 1 to");
            assertThat(queue.tryPut(1)).isTrue();
            assertThat(queue.tryPut(2)).isFalse();
        });
    }

    @OnEveryRuntime
    void ofTasksInHandTheOneThatIsDoneFirstLeavesTheOther(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Event> heard = new ArrayList<>();
            told.listen((_, event) -> heard.add(event));
            TaskQueue<Integer> queue = new TaskQueue<Integer>(told, ID, OptionalInt.empty());
            queue.put(1);
            queue.put(2);
            Task<Integer> first = Queues.take(queue);
            Task<Integer> second = (Task<Integer>) queue.take(new ThreadId("other"), Optional.empty());
            queue.taskDone(first, null);
            queue.restate(0, List.of(), false);
            assertThat(heard.getLast())
                    .isInstanceOfSatisfying(
                            PoolEvent.Stated.class, stated -> assertThat(stated.running())
                                    .containsOnly(Map.entry(new ThreadId("other"), new TaskId(ID, 2))));
            queue.taskDone(second, null);
            assertThat(queue.counts().unfinished()).isZero();
        });
    }

    /// Only the simulated runtime tells of interrupts in a known order.
    @Test
    void anImmediateShutdownInterruptsOnlyWhoHasATaskInHand() {
        List<ThreadId> interrupted = new ArrayList<>();
        List<ThreadId> busy = new ArrayList<>();
        SteppedRuntime runtime = new SteppedRuntime(
                RandomStrategy.natural(1), RunSettings.DEFAULT, (_, thread, event) -> {
                    switch (event) {
                        case ThreadEvent.InterruptSent sent -> interrupted.add(sent.target());
                        case PoolEvent.TaskTaken _ -> busy.add(thread);
                        default -> {}
                    }
                });
        RunResult result = runtime.run(port -> port.spawn("main", Role.SCRIPT, () -> {
            WorkerPool<Integer> pool = new WorkerPool<Integer>(
                    port, ID, PoolSettings.of(2).withoutTakeLimit(), _ -> port.sleep(LONG));
            pool.start();
            pool.submit(1);
            while (pool.counts().active() == 0) {
                port.sleep(SHORT);
            }
            assertThat(pool.shutdownNow()).isEmpty();
            pool.awaitTermination();
        }));

        assertThat(result.isFinished()).isTrue();
        assertThat(interrupted).hasSize(1).isEqualTo(busy);
    }
}
