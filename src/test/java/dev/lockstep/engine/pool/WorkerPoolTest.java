package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.LONG;
import static dev.lockstep.engine.pool.Pools.assertAddsUp;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static dev.lockstep.engine.pool.Pools.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.runtime.Shared;
import dev.lockstep.testing.Latch;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

class WorkerPoolTest {

    @OnEveryRuntime
    @Row("Q05")
    void joinReturnsAfterAHandlerThrowsAndTheWorkerLives(World world) throws Exception {
        world.run(run -> {
            List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), task -> {
                handled.add(task);
                if (task == 1) {
                    throw new IOException("task 1 breaks");
                }
            });
            pool.submit(1);
            pool.submit(2);
            pool.join();
            assertThat(handled).containsExactly(1, 2);
            assertThat(pool.counts()).isEqualTo(new Counts(2, 0, 0, 1, 1, 0));
            assertThat(pool.workers()).isEqualTo(1);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q06")
    void aProducerOfABoundedQueueIsNotStrandedByATaskThatThrows(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1).withCapacity(1), task -> {
                if (task == 0) {
                    throw new IllegalStateException("first");
                }
            });
            for (int i = 0; i < 6; i++) {
                pool.submit(i);
            }
            pool.join();
            assertThat(pool.counts()).isEqualTo(new Counts(6, 0, 0, 5, 1, 0));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q42")
    void whateverIsThrownEachTaskIsCountedOnceAndNoWorkerDies(World world) throws Exception {
        world.run(run -> {
            List<Throwable> wrong = List.of(
                    new RuntimeException("unchecked"),
                    new Exception("checked"),
                    new Error("error"),
                    new Throwable("bare"),
                    new InterruptedException("interrupted"));
            WorkerPool<Throwable> pool = started(run, PoolSettings.of(2), WorkerPoolTest::throwAny);
            for (Throwable each : wrong) {
                pool.submit(each);
            }
            pool.join();
            assertThat(pool.counts()).isEqualTo(new Counts(5, 0, 0, 0, 5, 0));
            assertThat(pool.workers()).isEqualTo(2);
            endGracefully(pool);
        });
    }

    private static WorkerPool<Integer> threeBusy(Run run, Latch gate) throws Exception {
        WorkerPool<Integer> pool = started(run, PoolSettings.of(3), _ -> gate.await());
        for (int i = 0; i < 3; i++) {
            pool.submit(i);
        }
        run.until("all are busy", () -> gate.held() == 3);
        return pool;
    }

    @SuppressWarnings("unchecked") // The compiler is told less than the truth, so that a handler can throw anything.
    private static <X extends Throwable> void throwAny(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @OnEveryRuntime
    @Row("Q57")
    void aHandlerThatWaitsForItsOwnPoolIsRefused(World world) throws Exception {
        world.run(run -> {
            List<WorkerPool<Integer>> self = new CopyOnWriteArrayList<>();
            List<String> refusals = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), task -> {
                WorkerPool<Integer> own = self.getFirst();
                try {
                    switch (task) {
                        case 1 -> own.join();
                        case 2 -> own.shutdown();
                        case 3 -> own.shutdownNow();
                        default -> own.awaitTermination(LONG);
                    }
                } catch (IllegalStateException refused) {
                    refusals.add(refused.getMessage());
                }
            });
            self.add(pool);
            for (int i = 1; i <= 4; i++) {
                pool.submit(i);
            }
            pool.join();
            assertThat(refusals).hasSize(4).allMatch(said -> said.contains("W1 is a worker of pool"));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q60")
    void thereAreExactlyAsManyWorkersAsAskedFor(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = started(run, PoolSettings.of(2), _ -> gate.await());
            for (int i = 0; i < 5; i++) {
                pool.submit(i);
            }
            run.until("all workers are busy", () -> gate.held() == 2);
            assertThat(pool.workers()).isEqualTo(2);
            assertThat(pool.counts()).isEqualTo(new Counts(5, 3, 2, 0, 0, 0));
            gate.open();
            pool.join();
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q61")
    void workersComeAndGoWhileTasksRunAndEachTaskRunsOnce(World world) throws Exception {
        world.run(run -> {
            List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), handled::add);
            for (int i = 0; i < 4; i++) {
                pool.submit(i);
            }
            pool.resize(3);
            pool.submit(4);
            pool.resize(1);
            pool.resize(2);
            pool.submit(5);
            pool.join();
            run.until("the number of workers is what was asked for", () -> pool.workers() == 2);
            assertThat(handled).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            assertThatThrownBy(() -> pool.resize(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("workers must be from 1 to");
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q61")
    void fewerWorkersHarmNoRunningTask(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = threeBusy(run, gate);
            pool.resize(1);
            assertThat(pool.workers()).isEqualTo(3);
            gate.open();
            pool.join();
            run.until("two have left", () -> pool.workers() == 1);
            assertThat(pool.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q62")
    void countersAddUpWheneverTheyAreRead(World world) throws Exception {
        world.run(run -> {
            Shared<Boolean> stop = run.runtime().shared("stop", false);
            WorkerPool<Integer> pool = started(run, PoolSettings.of(2), task -> {
                if (task % 3 == 0) {
                    throw new Exception("every third");
                }
            });
            run.script("observer", () -> {
                while (!stop.get()) {
                    assertAddsUp(pool.counts());
                }
            });
            for (int i = 0; i < 6; i++) {
                pool.submit(i);
            }
            pool.join();
            stop.set(true);
            run.joinAll();
            assertThat(pool.counts()).isEqualTo(new Counts(6, 0, 0, 4, 2, 0));
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    void aTaskMaySubmitTasks(World world) throws Exception {
        world.run(run -> {
            List<WorkerPool<Integer>> self = new CopyOnWriteArrayList<>();
            List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = started(run, PoolSettings.of(2), depth -> {
                handled.add(depth);
                if (depth > 0) {
                    self.getFirst().submit(depth - 1);
                    self.getFirst().submit(depth - 1);
                }
            });
            self.add(pool);
            pool.submit(2);
            pool.join();
            assertThat(handled).containsExactlyInAnyOrder(2, 1, 1, 0, 0, 0, 0);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    void workersThatTakeWithALimitStillFinishEverything(World world) throws Exception {
        world.run(run -> {
            List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
            PoolSettings settings = new PoolSettings(
                    2, OptionalInt.empty(), Optional.of(Duration.ofMillis(2)));
            WorkerPool<Integer> pool = new WorkerPool<>(run.runtime(), ID, settings, handled::add);
            pool.start();
            for (int i = 0; i < 3; i++) {
                run.runtime().sleep(Duration.ofMillis(3));
                pool.submit(i);
            }
            pool.join();
            assertThat(handled).containsExactlyInAnyOrder(0, 1, 2);
            endGracefully(pool);
        });
    }

    @OnEveryRuntime
    @Row("Q61")
    void workersThatWereToLeaveStayWhenTheyAreWantedAgain(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = threeBusy(run, gate);
            pool.resize(1);
            pool.resize(3);
            assertThat(pool.workers()).isEqualTo(3);
            gate.open();
            pool.join();
            assertThat(pool.workers()).isEqualTo(3);
            endGracefully(pool);
        });
    }
}
