package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.LONG;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Resized;
import dev.lockstep.event.PoolEvent.Stated;
import dev.lockstep.event.PoolEvent.TaskTaken;
import dev.lockstep.event.PoolEvent.Terminated;
import dev.lockstep.event.PoolEvent.WorkerAdded;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.Outcome.ThreadFailed;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Workers that cannot be started, and workers that an error ends: what is queued is never left behind.
class HiringTest {

    /// A pool on a runtime that can refuse to start threads, and what both have told.
    private static final class Understaffed {

        private final ToldRuntime runtime;
        private final WorkerPool<Integer> pool;
        private final AtomicInteger targetStated = new AtomicInteger(-1);
        private final List<Long> unfinishedAtTermination = new CopyOnWriteArrayList<>();
        private final List<String> hiring = new CopyOnWriteArrayList<>();

        private Understaffed(Run run, int workers) {
            this.runtime = new ToldRuntime(run.runtime());
            this.pool = new WorkerPool<>(runtime, ID, PoolSettings.of(workers).withoutTakeLimit(), _ -> {});
            runtime.listen((_, event) -> {
                switch (event) {
                    case Stated stated -> targetStated.set(stated.target());
                    case WorkerAdded(_, var worker) -> hiring.add(worker + " was hired");
                    case Resized(_, int target) -> hiring.add("there should be " + target);
                    case Terminated _ -> unfinishedAtTermination.add(pool.counts().unfinished());
                    default -> {}
                }
            });
        }

        private static Understaffed withNobody(Run run) {
            Understaffed lab = new Understaffed(run, 2);
            lab.runtime.startNoMoreThan(0);
            assertThatThrownBy(lab.pool::start).isInstanceOf(OutOfMemoryError.class);
            assertThat(lab.pool.workers()).isZero();
            return lab;
        }

        private int target() {
            pool.restate();
            return targetStated.get();
        }
    }

    @OnEveryRuntime
    @Row({"Q44", "Q12"})
    void aPoolWithNobodyToWorkDropsItsTasksOnShutdownLetsJoinReturnAndTerminates(World world) throws Exception {
        world.run(run -> {
            Understaffed lab = Understaffed.withNobody(run);
            lab.pool.submit(1);
            lab.pool.submit(2);
            LogicalThread joiner = run.script("J", lab.pool::join);
            LogicalThread waiter = run.script("T", lab.pool::awaitTermination);
            run.untilWaiting(joiner);
            run.untilWaiting(waiter);
            lab.pool.shutdown();
            run.joinAll();
            assertThat(lab.pool.phase()).isEqualTo(Phase.TERMINATED);
            assertThat(lab.pool.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 2));
            assertThat(lab.unfinishedAtTermination).containsExactly(0L);
        });
    }

    @OnEveryRuntime
    @Row({"Q44", "Q52"})
    void aPoolWithNobodyToWorkGivesItsTasksBackOnAnImmediateShutdown(World world) throws Exception {
        world.run(run -> {
            Understaffed lab = Understaffed.withNobody(run);
            lab.pool.submit(1);
            lab.pool.submit(2);
            assertThat(lab.pool.shutdownNow()).containsExactly(1, 2);
            lab.pool.join();
            assertThat(lab.pool.awaitTermination(LONG)).isTrue();
            assertThat(lab.pool.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 2));
            assertThat(lab.unfinishedAtTermination).containsExactly(0L);
        });
    }

    @OnEveryRuntime
    @Row("Q44")
    void aPoolWithNobodyToWorkHiresOnResize(World world) throws Exception {
        world.run(run -> {
            Understaffed lab = Understaffed.withNobody(run);
            assertThat(lab.target()).isZero();
            assertThatThrownBy(lab.pool::start).isInstanceOf(IllegalStateException.class);
            lab.pool.submit(1);
            lab.runtime.startNoMoreThan(2);
            lab.pool.resize(2);
            lab.pool.join();
            assertThat(lab.pool.workers()).isEqualTo(2);
            assertThat(lab.target()).isEqualTo(2);
            assertThat(lab.pool.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
            endGracefully(lab.pool);
        });
    }

    @OnEveryRuntime
    @Row("Q44")
    void whereSomeCannotBeStartedTheTargetIsWhatWasReached(World world) throws Exception {
        world.run(run -> {
            Understaffed lab = new Understaffed(run, 3);
            lab.runtime.startNoMoreThan(1);
            assertThatThrownBy(lab.pool::start).isInstanceOf(OutOfMemoryError.class);
            assertThat(lab.pool.workers()).isEqualTo(1);
            assertThat(lab.target()).isEqualTo(1);

            lab.runtime.startNoMoreThan(1);
            assertThatThrownBy(() -> lab.pool.resize(4)).isInstanceOf(OutOfMemoryError.class);
            assertThat(lab.pool.workers()).isEqualTo(2);
            assertThat(lab.target()).isEqualTo(2);

            lab.pool.resize(1);
            run.until("one has left", () -> lab.pool.workers() == 1);
            assertThat(lab.target()).isEqualTo(1);
            endGracefully(lab.pool);
        });
    }

    @OnEveryRuntime
    @Row("Q44")
    void aResizeIsToldWhenItIsTrueWithTheTargetThatWasReached(World world) throws Exception {
        world.run(run -> {
            Understaffed lab = new Understaffed(run, 1);
            lab.pool.start();
            lab.pool.resize(2);
            lab.runtime.startNoMoreThan(1);
            assertThatThrownBy(() -> lab.pool.resize(5)).isInstanceOf(OutOfMemoryError.class);
            assertThat(lab.hiring)
                    .containsExactly(
                            "W1 was hired", "W2 was hired", "there should be 2", "W3 was hired", "there should be 3");
            endGracefully(lab.pool);
        });
    }

    /// A pool of one whose worker is ended by an error of the runtime as it takes its first task. It is the program of
    /// tests in which that error is expected, so that no world may run it.
    private static LogicalThread workerEndedByAnError(
            EngineRuntime port, boolean shutDownBefore, AtomicReference<Counts> end) {
        ToldRuntime told = new ToldRuntime(port);
        AtomicBoolean once = new AtomicBoolean(true);
        told.listen((_, event) -> {
            if (event instanceof TaskTaken && once.compareAndSet(true, false)) {
                throw new AssertionError("planned");
            }
        });
        WorkerPool<Integer> pool = new WorkerPool<>(told, ID, PoolSettings.of(1).withoutTakeLimit(), _ -> {});
        return port.spawn("main", Role.SCRIPT, () -> {
            for (int task = 0; task < 3; task++) {
                pool.submit(task);
            }
            pool.start();
            if (!shutDownBefore) {
                while (pool.workers() > 0) {
                    port.sleep(Duration.ofMillis(1));
                }
                pool.resize(1);
            }
            pool.shutdown();
            pool.awaitTermination();
            assertThat(pool.phase()).isEqualTo(Phase.TERMINATED);
            end.set(pool.counts());
        });
    }

    private static final Counts LEFT_WITH_ONE_IN_HAND = new Counts(3, 0, 1, 0, 0, 2);
    private static final Counts REPLACED = new Counts(3, 0, 1, 2, 0, 0);

    @Test
    void whatAWorkerThatAnErrorEndedLeavesBehindIsGivenBackInEveryOrder() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(countsInOrder(seed, true)).as("seed %s", seed).isEqualTo(LEFT_WITH_ONE_IN_HAND);
            assertThat(countsInOrder(seed, false)).as("seed %s", seed).isEqualTo(REPLACED);
        }
    }

    private static Counts countsInOrder(int seed, boolean shutDownBefore) {
        AtomicReference<Counts> end = new AtomicReference<>(Counts.NONE);
        RunResult result = new SteppedRuntime(RandomStrategy.natural(seed), RunSettings.DEFAULT, null)
                .run(port -> workerEndedByAnError(port, shutDownBefore, end));
        assertThat(result.failures()).singleElement().isInstanceOfSatisfying(
                ThreadFailed.class, failed -> assertThat(failed.thrown()).hasMessage("planned"));
        return end.get();
    }

    @Test
    void whatAWorkerThatAnErrorEndedLeavesBehindIsGivenBackOnRealThreads() throws Exception {
        assertThat(countsOnRealThreads(true)).isEqualTo(LEFT_WITH_ONE_IN_HAND);
        assertThat(countsOnRealThreads(false)).isEqualTo(REPLACED);
    }

    private static Counts countsOnRealThreads(boolean shutDownBefore) throws Exception {
        AtomicReference<Counts> end = new AtomicReference<>(Counts.NONE);
        try (LiveRuntime runtime = LiveRuntime.unobserved()) {
            workerEndedByAnError(runtime, shutDownBefore, end).join();
        }
        return end.get();
    }
}
