package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static dev.lockstep.engine.pool.Pools.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.Latch;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PoolEdgesTest {

    @OnEveryRuntime
    @Row("Q44")
    void aWorkerThatCannotBeStartedIsTheCallersErrorAndIsNotCounted(World world) throws Exception {
        world.run(run -> {
            // A name is taken for as long as its thread lives.
            Latch lives = new Latch(run.runtime(), "lives");
            LogicalThread takesTheName = run.script("W2", lives::await);
            WorkerPool<Integer> pool = new WorkerPool<>(
                    run.runtime(), ID, PoolSettings.of(3).withoutTakeLimit(), _ -> {});
            assertThatThrownBy(pool::start)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("W2");
            assertThat(pool.workers()).isEqualTo(1);
            lives.open();
            takesTheName.join();
            pool.submit(1);
            pool.join();
            pool.resize(2);
            assertThat(pool.workers()).isEqualTo(2);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q10")
    void aTaskWhoseWorkerIsInterruptedCountsAsFailedAndDone(World world) throws Exception {
        world.run(run -> {
            Latch never = new Latch(run.runtime(), "never");
            List<LogicalThread> worker = new CopyOnWriteArrayList<>();
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {
                worker.add(run.runtime().current());
                never.await();
            });
            pool.submit(1);
            run.until("the task runs", () -> never.held() == 1);
            worker.getFirst().interrupt();
            pool.join();
            assertThat(pool.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
            assertThat(pool.workers()).isEqualTo(1);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q42")
    void anInterruptThatAHandlerLeavesBehindEndsNoWorker(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> run.runtime().current().interrupt());
            for (int task = 1; task <= 3; task++) {
                int done = task;
                pool.submit(task);
                run.until("it is done", () -> pool.counts().succeeded() == done || pool.workers() == 0);
                assertThat(pool.workers()).isEqualTo(1);
            }
            assertThat(pool.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q61")
    void ofIdleWorkersAsManyLeaveAsAreTooMany(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(4), _ -> {});
            for (String name : List.of("W1", "W2", "W3", "W4")) {
                run.untilWaiting(name);
            }
            pool.resize(1);
            run.until("three have left", () -> pool.workers() == 1);
            pool.submit(1);
            pool.join();
            assertThat(pool.workers()).isEqualTo(1);
            endGracefully(pool);
        });
    }

    @Test
    @Row("Q29")
    void aMillionTasksCanBeQueued() throws Exception {
        try (LiveRuntime runtime = LiveRuntime.unobserved()) {
            TaskQueue<Integer> queue = new TaskQueue<>(runtime, ID, OptionalInt.empty());
            for (int task = 0; task < 1_000_000; task++) {
                queue.put(task);
            }
            assertThat(queue.counts().queued()).isEqualTo(1_000_000);
            List<Integer> back = queue.closeNow();
            assertThat(back).hasSize(1_000_000);
            assertThat(back.getFirst()).isZero();
            assertThat(back.getLast()).isEqualTo(999_999);
        }
    }

    @Test
    @Row("Q58")
    void aHandlerThatWaitsForRoomInItsOwnFullQueueIsReportedInEveryOrder() {
        for (int seed = 0; seed < 50; seed++) {
            RunResult result = new SteppedRuntime(RandomStrategy.natural(seed), RunSettings.DEFAULT, null).run(port -> {
                List<WorkerPool<Integer>> self = new CopyOnWriteArrayList<>();
                PoolSettings settings = PoolSettings.of(1).withCapacity(1).withoutTakeLimit();
                WorkerPool<Integer> pool = new WorkerPool<>(port, ID, settings, _ -> {
                    self.getFirst().submit(1);
                    self.getFirst().submit(2);
                });
                self.add(pool);
                port.spawn("main", Role.SCRIPT, () -> {
                    pool.start();
                    pool.submit(0);
                    pool.join();
                });
            });
            assertThat(result.outcome().kind()).isEqualTo(OutcomeKind.WAITS_FOREVER);
            assertThat(result.outcome().message()).contains("main").contains("idle");
        }
    }
}
