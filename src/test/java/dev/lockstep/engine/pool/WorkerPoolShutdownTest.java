package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Pools.ID;
import static dev.lockstep.engine.pool.Pools.LONG;
import static dev.lockstep.engine.pool.Pools.assertAddsUp;
import static dev.lockstep.engine.pool.Pools.endGracefully;
import static dev.lockstep.engine.pool.Pools.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.ShutdownBegan;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.Latch;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class WorkerPoolShutdownTest {

    @OnEveryRuntime
    @Row({"Q45", "Q53"})
    void whenShutDownEveryWayToSubmitIsRefusedAndNothingOpensItAgain(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1).withCapacity(1), _ -> {});
            pool.submit(1);
            pool.shutdown();
            assertRefusesTasks(pool);
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.shutdownNow()).isEmpty();
            pool.shutdown();
            assertRefusesTasks(pool);
            assertThat(pool.phase()).isEqualTo(Phase.TERMINATED);
            assertThat(pool.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
            assertThatThrownBy(pool::start).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> pool.resize(2)).isInstanceOf(IllegalStateException.class);
        });
    }

    private static void assertRefusesTasks(WorkerPool<Integer> pool) {
        assertThatThrownBy(() -> pool.submit(9)).isInstanceOf(TaskRejectedException.class);
        assertThatThrownBy(() -> pool.submit(9, LONG)).isInstanceOf(TaskRejectedException.class);
        assertThatThrownBy(() -> pool.trySubmit(9)).isInstanceOf(TaskRejectedException.class);
    }

    @OnEveryRuntime
    @Row("Q52")
    void anImmediateShutdownReturnsWhatNeverStartedAndInterruptsWhatRuns(World world) throws Exception {
        world.run(run -> {
            Latch never = new Latch(run.runtime(), "never");
            List<Integer> interrupted = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = started(run, PoolSettings.of(2), task -> {
                try {
                    never.await();
                } catch (InterruptedException expected) {
                    interrupted.add(task);
                    throw expected;
                }
            });
            for (int i = 1; i <= 5; i++) {
                pool.submit(i);
            }
            run.until("two run", () -> never.held() == 2);
            assertThat(pool.shutdownNow()).containsExactly(3, 4, 5);
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(interrupted).containsExactlyInAnyOrder(1, 2);
            assertThat(pool.counts()).isEqualTo(new Counts(5, 0, 0, 0, 2, 3));
        });
    }

    @OnEveryRuntime
    @Row("Q53")
    void aGracefulShutdownMayTurnIntoAnImmediateOne(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> gate.await());
            pool.submit(1);
            pool.submit(2);
            run.until("one runs", () -> gate.held() == 1);
            pool.shutdown();
            assertThat(pool.phase()).isEqualTo(Phase.DRAINING);
            assertThat(pool.shutdownNow()).containsExactly(2);
            assertThat(pool.shutdownNow()).isEmpty();
            pool.shutdown();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.counts()).isEqualTo(new Counts(2, 0, 0, 0, 1, 1));
        });
    }

    @OnEveryRuntime
    @Row("Q54")
    void idleAndBusyWorkersAllLeaveAfterAShutdown(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            WorkerPool<Integer> pool = started(run, PoolSettings.of(3), _ -> gate.await());
            pool.submit(1);
            run.until("one is busy", () -> gate.held() == 1);
            pool.shutdown();
            run.until("the idle have left", () -> pool.workers() == 1);
            gate.open();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.workers()).isZero();
            assertThat(pool.counts().succeeded()).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    @Row("Q56")
    void awaitingTerminationOfARunningPoolAnswersFalse(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {});
            assertThat(pool.awaitTermination(Duration.ofMillis(3))).isFalse();
            assertThat(pool.phase()).isEqualTo(Phase.OPEN);
            assertThatThrownBy(() -> pool.awaitTermination(Duration.ofMillis(-3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("limit must not be negative");
            endGracefully(pool);
            assertThat(pool.phase()).isEqualTo(Phase.TERMINATED);
        });
    }

    @OnEveryRuntime
    @Row("Q66")
    void whoeverJoinsIsWokenHoweverAShutdownRacesTheLastTask(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {});
            pool.submit(1);
            run.script("J", pool::join);
            run.script("S", pool::shutdownNow);
            run.joinAll();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.counts().unfinished()).isZero();
            assertAddsUp(pool.counts());
        });
    }

    @OnEveryRuntime
    void aPoolThatWasNeverStartedDropsItsTasksAndTerminatesAtOnce(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = new WorkerPool<>(run.runtime(), ID, PoolSettings.of(1), _ -> {});
            pool.submit(1);
            pool.shutdown();
            pool.join();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
            assertThatThrownBy(pool::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is shut down");
            assertThat(pool.workers()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("Q53")
    void aGracefulShutdownAfterAnImmediateOneChangesNothing(World world) throws Exception {
        world.run(run -> {
            Latch gate = new Latch(run.runtime(), "gate");
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Phase> begun = shutdownsToldBy(told);
            WorkerPool<Integer> pool = new WorkerPool<>(
                    told, ID, PoolSettings.of(1), _ -> awaitHoweverOftenInterrupted(gate));
            pool.start();
            pool.submit(1);
            run.until("one runs", () -> gate.held() == 1);
            pool.shutdownNow();
            pool.shutdown();
            pool.shutdownNow();
            assertThat(pool.phase()).isEqualTo(Phase.STOPPING);
            assertThat(begun).containsExactly(Phase.STOPPING);
            gate.open();
            assertThat(pool.awaitTermination(LONG)).isTrue();
            assertThat(pool.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        });
    }

    private static List<Phase> shutdownsToldBy(ToldRuntime told) {
        List<Phase> begun = Collections.synchronizedList(new ArrayList<>());
        told.listen((_, event) -> {
            if (event instanceof ShutdownBegan(_, Phase phase)) {
                begun.add(phase);
            }
        });
        return begun;
    }

    private static void awaitHoweverOftenInterrupted(Latch gate) {
        while (true) {
            try {
                gate.await();
                return;
            } catch (InterruptedException again) {
                // Once for each immediate shutdown.
            }
        }
    }

    @OnEveryRuntime
    @Row("Q53")
    void aPoolThatHasTerminatedTellsOfNoFurtherShutdown(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Phase> begun = shutdownsToldBy(told);
            WorkerPool<Integer> pool = new WorkerPool<>(told, ID, PoolSettings.of(1), _ -> {});
            pool.start();
            endGracefully(pool);
            assertThat(pool.shutdownNow()).isEmpty();
            pool.shutdown();
            assertThat(begun).containsExactly(Phase.DRAINING);
            assertThat(pool.phase()).isEqualTo(Phase.TERMINATED);
        });
    }

    @OnEveryRuntime
    @Row("Q54")
    void terminationWakesEveryoneWhoAwaitsIt(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(2), _ -> {});
            List<LogicalThread> waiters = List.of(
                    run.script("T1", pool::awaitTermination),
                    run.script("T2", pool::awaitTermination),
                    run.script("T3", () -> assertThat(pool.awaitTermination(LONG)).isTrue()));
            for (LogicalThread waiter : waiters) {
                run.untilWaiting(waiter);
            }
            pool.shutdown();
            run.joinAll();
            assertThat(pool.workers()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("Q56")
    void awaitingTerminationGivesUpWhenTheWholeOfItsLimitHasPassed(World world) throws Exception {
        world.run(run -> {
            Duration limit = Duration.ofMillis(20);
            ToldRuntime told = new ToldRuntime(run.runtime());
            WorkerPool<Integer> pool = idle(told);
            long before = run.nanos();
            assertThat(pool.awaitTermination(limit)).isFalse();
            run.assertPassed(before, limit);
            assertThat(told.limits()).containsExactly(limit);
            endGracefully(pool);
        });
    }

    private static WorkerPool<Integer> idle(ToldRuntime told) {
        WorkerPool<Integer> pool = new WorkerPool<>(told, ID, PoolSettings.of(1).withoutTakeLimit(), _ -> {});
        pool.start();
        return pool;
    }

    @OnEveryRuntime
    @Row({"Q56", "Q65"})
    void whoeverAwaitsTerminationWithALimitAndWakesInVainWaitsOn(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            WorkerPool<Integer> pool = idle(told);
            LogicalThread waiter = run.script("T", () -> assertThat(pool.awaitTermination(LONG)).isTrue());
            run.untilWaiting(waiter);
            run.wakeWithoutCause(waiter);
            run.untilWaiting(waiter);
            pool.shutdown();
            waiter.join();
            assertThat(told.limits()).containsExactly(LONG);
        });
    }

    @OnEveryRuntime
    void anInterruptThatCameBeforeEndsTheWaitForTerminationAlsoWhenThatIsOver(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {});
            assertEndsByAnInterrupt(run, pool::awaitTermination);
            assertEndsByAnInterrupt(run, () -> pool.awaitTermination(LONG));
            endGracefully(pool);
            assertEndsByAnInterrupt(run, pool::awaitTermination);
            assertEndsByAnInterrupt(run, () -> pool.awaitTermination(LONG));
        });
    }

    private static void assertEndsByAnInterrupt(Run run, ThrowingCallable call) {
        run.runtime().current().interrupt();
        assertThatThrownBy(call).isInstanceOf(InterruptedException.class);
        assertThat(run.runtime().interrupted()).isFalse();
    }

    @OnEveryRuntime
    @Row("Q41")
    void aNegativeLimitIsRefusedByNameWhateverTheStateOfThePool(World world) throws Exception {
        world.run(run -> {
            List<WorkerPool<Integer>> self = new ArrayList<>();
            List<Throwable> fromWithin = Collections.synchronizedList(new ArrayList<>());
            WorkerPool<Integer> pool = new WorkerPool<>(run.runtime(), ID, PoolSettings.of(1).withCapacity(1), _ -> {
                for (ThrowingCallable call : withNegativeLimits(self.getFirst())) {
                    fromWithin.add(catchThrowable(call));
                }
            });
            self.add(pool);
            assertThat(withNegativeLimits(pool)).allSatisfy(WorkerPoolShutdownTest::assertRefused);
            pool.start();
            assertThat(withNegativeLimits(pool)).allSatisfy(WorkerPoolShutdownTest::assertRefused);
            pool.submit(1);
            pool.join();
            assertThat(fromWithin)
                    .hasSize(3)
                    .allSatisfy(thrown -> assertThat(thrown).hasMessageContaining("limit must not be negative"));
            pool.shutdown();
            assertThat(withNegativeLimits(pool)).allSatisfy(WorkerPoolShutdownTest::assertRefused);
            pool.awaitTermination();
            assertThat(withNegativeLimits(pool)).allSatisfy(WorkerPoolShutdownTest::assertRefused);
            assertThat(pool.counts().submitted()).isEqualTo(1);
        });
    }

    private static List<ThrowingCallable> withNegativeLimits(WorkerPool<Integer> pool) {
        Duration negative = Duration.ofNanos(-1);
        return List.of(
                () -> pool.submit(9, negative), () -> pool.join(negative), () -> pool.awaitTermination(negative));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit must not be negative");
    }

    @OnEveryRuntime
    void aPoolStartsOnceAndNeverAfterAShutdown(World world) throws Exception {
        world.run(run -> {
            WorkerPool<Integer> pool = started(run, PoolSettings.of(1), _ -> {});
            assertThatThrownBy(pool::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("pool pool was started before");
            assertThat(pool.workers()).isEqualTo(1);
            WorkerPool<Integer> never = new WorkerPool<>(run.runtime(), ID, PoolSettings.of(1), _ -> {});
            never.shutdown();
            assertThatThrownBy(never::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("pool pool is shut down");
            assertThatThrownBy(() -> never.resize(2))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("pool pool is shut down");
            assertThat(never.workers()).isZero();
            endGracefully(pool);
        });
    }
}
