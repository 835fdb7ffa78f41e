package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.bounded;
import static dev.lockstep.engine.pool.Queues.take;
import static dev.lockstep.engine.pool.Queues.unbounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.Leave;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.Optional;

class TaskQueueCloseTest {

    @OnEveryRuntime
    @Row("Q48")
    void aGracefulCloseRefusesAWaitingProducerAndStillDeliversWhatIsQueued(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(1);
            LogicalThread producer = run.script(
                    "P", () -> assertThatThrownBy(() -> queue.put(2)).isInstanceOf(TaskRejectedException.class));
            run.untilWaiting(producer);
            queue.close();
            producer.join();
            LogicalThread joiner = run.script("J", queue::join);
            Task<Integer> task = take(queue);
            run.untilWaiting(joiner);
            queue.taskDone(task, null);
            joiner.join();
            assertThat(queue.take(TAKER, Optional.empty())).isInstanceOf(Leave.class);
        });
    }

    @OnEveryRuntime
    @Row({"Q12", "Q49"})
    void anImmediateCloseGivesBackWhatIsQueuedAndLetsJoinReturn(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.put(2);
            LogicalThread joiner = run.script("J", queue::join);
            assertThat(queue.closeNow()).containsExactly(1, 2);
            joiner.join();
            assertThatThrownBy(() -> queue.put(3)).isInstanceOf(TaskRejectedException.class);
            assertThatThrownBy(() -> queue.tryPut(3)).isInstanceOf(TaskRejectedException.class);
            assertThat(queue.take(TAKER, Optional.empty())).isInstanceOf(Leave.class);
            assertThat(queue.counts().returned()).isEqualTo(2);
        });
    }

    @OnEveryRuntime
    @Row("Q50")
    void afterAnImmediateCloseJoinStillWaitsForTheTaskInHand(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            queue.put(1);
            queue.put(2);
            Task<Integer> inHand = take(queue);
            assertThat(queue.closeNow()).containsExactly(2);
            LogicalThread joiner = run.script("J", queue::join);
            run.untilWaiting(joiner);
            queue.taskDone(inHand, null);
            joiner.join();
            assertThatThrownBy(() -> queue.taskDone(inHand, null)).isInstanceOf(IllegalStateException.class);
        });
    }

    @OnEveryRuntime
    void aQueueThatIsClosedFullRefusesEveryoneAndHoldsNobodyBack(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(1);
            queue.close();

            assertThatThrownBy(() -> queue.tryPut(2)).isInstanceOf(TaskRejectedException.class);
            assertThatThrownBy(() -> queue.put(2, Duration.ofMillis(2))).isInstanceOf(TaskRejectedException.class);
            assertThatThrownBy(() -> queue.put(2)).isInstanceOf(TaskRejectedException.class);
            assertThat(queue.drain(2)).containsExactly(1);
        });
    }
}
