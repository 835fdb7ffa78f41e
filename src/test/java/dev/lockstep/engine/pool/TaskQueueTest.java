package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.bounded;
import static dev.lockstep.engine.pool.Queues.take;
import static dev.lockstep.engine.pool.Queues.takeAndMark;
import static dev.lockstep.engine.pool.Queues.unbounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.NothingYet;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class TaskQueueTest {

    @OnEveryRuntime
    @Row("Q01")
    void joinOfANewQueueReturnsAtOnceAndAgain(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.join();
            queue.join();
            assertThat(queue.counts().unfinished()).isZero();
        });
    }

    @OnEveryRuntime
    @Row({"Q02", "Q04"})
    void markingATaskTwiceIsRefusedAndUndoesNothing(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            Task<Integer> task = take(queue);
            queue.taskDone(task, null);
            queue.join();
            assertThatThrownBy(() -> queue.taskDone(task, null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("marked done too many times");
            assertThat(queue.counts().unfinished()).isZero();
            assertThat(queue.counts().succeeded()).isEqualTo(1);
            queue.put(2);
            assertThat(takeAndMark(queue)).isEqualTo(2);
            queue.join();
        });
    }

    @OnEveryRuntime
    @Row("Q08")
    void everyoneWhoJoinsWakesAtTheLastMark(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            Task<Integer> task = take(queue);
            List<LogicalThread> joiners = List
                    .of(run.script("J1", queue::join), run.script("J2", queue::join), run.script("J3", queue::join));
            for (LogicalThread joiner : joiners) {
                run.untilWaiting(joiner);
            }
            queue.taskDone(task, null);
            run.joinAll();
            assertThat(queue.counts().unfinished()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("Q09")
    void joinReturnsWhenTheCountWasZeroAtSomeMomentThoughMoreWasPutSince(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            Task<Integer> task = take(queue);
            LogicalThread joiner = run.script("J", queue::join);
            run.untilWaiting(joiner);
            queue.taskDone(task, null);
            queue.put(2);
            joiner.join();
            assertThat(queue.counts().unfinished()).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    @Row("Q13")
    void tasksLeaveInTheOrderInWhichTheyCame(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.put(3);
            queue.put(2);
            assertThat(List.of(take(queue).payload(), take(queue).payload(), take(queue).payload()))
                    .containsExactly(1, 3, 2);
        });
    }

    @OnEveryRuntime
    @Row("Q18")
    void tryingAFullOrEmptyQueueAnswersAtOnceAndChangesNothing(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            assertThat(queue.take(TAKER, Optional.of(Duration.ZERO))).isInstanceOf(NothingYet.class);
            assertThat(queue.tryPut(1)).isTrue();
            assertThat(queue.tryPut(2)).isFalse();
            assertThat(queue.counts().queued()).isEqualTo(1);
            assertThat(takeAndMark(queue)).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    @Row({"Q24", "Q25"})
    void drainingGivesTheOldestAndLetsAWaitingProducerIn(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 3);
            queue.put(1);
            queue.put(2);
            queue.put(3);
            LogicalThread producer = run.script("P", () -> queue.put(4));
            run.untilWaiting(producer);
            assertThat(queue.drain(0)).isEmpty();
            assertThat(queue.drain(-1)).isEmpty();
            assertThat(queue.drain(2)).containsExactly(1, 2);
            producer.join();
            assertThat(queue.drain(9)).containsExactly(3, 4);
            queue.join();
        });
    }

    @OnEveryRuntime
    @Row("Q41")
    void aNegativeLimitIsRefusedByName(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            assertThatThrownBy(() -> queue.put(1, Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("limit must not be negative");
            assertThat(queue.counts().submitted()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("Q46")
    @SuppressWarnings("NullAway") // Null is what is being tried.
    void aNullItemIsRefused(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            assertThatThrownBy(() -> queue.put(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.put(null, Duration.ZERO)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.tryPut(null)).isInstanceOf(NullPointerException.class);
            assertThat(queue.counts().submitted()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("Q16")
    void aCapacityBelowOneIsRefusedNamingTheField(World world) throws Exception {
        world.run(run -> {
            for (int wrong : new int[]{0, -1, PoolSettings.MAX_CAPACITY + 1}) {
                assertThatThrownBy(() -> bounded(run, wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("capacity must be from 1 to")
                        .hasMessageContaining(Integer.toString(wrong));
            }
        });
    }
}
