package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.bounded;
import static dev.lockstep.engine.pool.Queues.take;
import static dev.lockstep.engine.pool.Queues.unbounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.Leave;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What concerns several who wait wakes them all: two wait each time, and both must leave.
class TaskQueueWakeTest {

    /// Starts two that do the same, and returns when both wait.
    private static List<LogicalThread> twoWaiting(Run run, Body body) throws Exception {
        List<LogicalThread> both = new ArrayList<>();
        for (String name : List.of("A", "B")) {
            both.add(run.script(name, body));
        }
        for (LogicalThread each : both) {
            run.untilWaiting(each);
        }
        return both;
    }

    private static Body leaving(TaskQueue<Integer> queue) {
        return () -> assertThat(queue.take(TAKER, Optional.empty())).isInstanceOf(Leave.class);
    }

    private static Body refused(TaskQueue<Integer> queue) {
        return () -> assertThatThrownBy(() -> queue.put(9)).isInstanceOf(TaskRejectedException.class);
    }

    @OnEveryRuntime
    @Row("Q54")
    void aGracefulCloseWakesEveryTaker(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            twoWaiting(run, leaving(queue));
            queue.close();
            run.joinAll();
        });
    }

    @OnEveryRuntime
    @Row("Q54")
    void anImmediateCloseWakesEveryTaker(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            twoWaiting(run, leaving(queue));
            assertThat(queue.closeNow()).isEmpty();
            run.joinAll();
        });
    }

    @OnEveryRuntime
    @Row("Q48")
    void aGracefulCloseWakesEveryProducer(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(1);
            twoWaiting(run, refused(queue));
            queue.close();
            run.joinAll();
            assertThat(queue.drain(9)).containsExactly(1);
        });
    }

    @OnEveryRuntime
    @Row("Q49")
    void anImmediateCloseWakesEveryProducerAndEveryoneWhoJoins(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(1);
            twoWaiting(run, refused(queue));
            List<LogicalThread> joiners = List.of(run.script("J1", queue::join), run.script("J2", queue::join));
            for (LogicalThread joiner : joiners) {
                run.untilWaiting(joiner);
            }
            assertThat(queue.closeNow()).containsExactly(1);
            run.joinAll();
        });
    }

    @OnEveryRuntime
    @Row("Q24")
    void drainingWakesAsManyProducersAsThereIsRoomFor(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 2);
            queue.put(1);
            queue.put(2);
            twoWaiting(run, () -> queue.put(9));
            assertThat(queue.drain(2)).containsExactly(1, 2);
            run.joinAll();
            assertThat(queue.drain(9)).containsExactly(9, 9);
        });
    }

    @OnEveryRuntime
    @Row("Q08")
    void drainingTheLastTaskWakesEveryoneWhoJoins(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.put(2);
            List<LogicalThread> joiners = twoWaiting(run, queue::join);
            assertThat(queue.drain(1)).containsExactly(1);
            for (LogicalThread joiner : joiners) {
                run.untilWaiting(joiner);
            }
            assertThat(queue.drain(1)).containsExactly(2);
            run.joinAll();
        });
    }

    @OnEveryRuntime
    @Row("Q09")
    void givingBackTheLastTaskIsAMomentWithoutUnfinishedOnes(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            twoWaiting(run, queue::join);
            LogicalThread timed = run.script("T", () -> assertThat(queue.join(Pools.LONG)).isTrue());
            run.untilWaiting(timed);
            assertThat(queue.drain(1)).containsExactly(1);
            queue.put(2);
            run.joinAll();
            assertThat(queue.counts().unfinished()).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    void givingBackOneOfTwoTasksLetsNobodyWhoJoinsGo(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.put(2);
            Task<Integer> inHand = take(queue);
            LogicalThread joiner = run.script("J", () -> {
                queue.join();
                assertThat(queue.counts().succeeded()).isEqualTo(1);
            });
            run.untilWaiting(joiner);
            assertThat(queue.drain(9)).containsExactly(2);
            run.untilWaiting(joiner);
            queue.taskDone(inHand, null);
            joiner.join();
        });
    }

    @OnEveryRuntime
    void aLargerBoundWakesAsManyProducersAsThereIsRoomFor(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(1);
            twoWaiting(run, () -> queue.put(9));
            queue.capacity(OptionalInt.of(3));
            run.joinAll();
            assertThat(queue.counts().queued()).isEqualTo(3);
            LogicalThread third = run.script("C", () -> queue.put(8));
            run.untilWaiting(third);
            queue.capacity(OptionalInt.empty());
            third.join();
            assertThat(queue.drain(9)).containsExactly(1, 9, 9, 8);
        });
    }

    @OnEveryRuntime
    void whoIsDismissedLeavesBeforeTakingAnotherTask(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.dismiss(1);
            assertThat(queue.take(TAKER, Optional.empty())).isInstanceOf(Leave.class);
            assertThat(take(queue).payload()).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    void dismissingTwoWakesBoth(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            twoWaiting(run, leaving(queue));
            queue.dismiss(2);
            run.joinAll();
            queue.put(1);
            assertThat(take(queue).payload()).isEqualTo(1);
        });
    }
}
