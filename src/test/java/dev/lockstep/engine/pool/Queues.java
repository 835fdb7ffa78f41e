package dev.lockstep.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.testing.Run;
import java.util.Optional;
import java.util.OptionalInt;

/// Queues to test, and short ways to take from them.
final class Queues {

    static final ThreadId TAKER = new ThreadId("taker");

    private Queues() {}

    static TaskQueue<Integer> unbounded(Run run) {
        return new TaskQueue<>(run.runtime(), new EngineId("queue"), OptionalInt.empty());
    }

    static TaskQueue<Integer> bounded(Run run, int capacity) {
        return new TaskQueue<>(run.runtime(), new EngineId("queue"), OptionalInt.of(capacity));
    }

    static Task<Integer> take(TaskQueue<Integer> queue) throws InterruptedException {
        TakeResult<Integer> taken = queue.take(TAKER, Optional.empty());
        assertThat(taken).isInstanceOf(Task.class);
        return (Task<Integer>) taken;
    }

    static Integer takeAndMark(TaskQueue<Integer> queue) throws InterruptedException {
        Task<Integer> task = take(queue);
        queue.taskDone(task, null);
        return task.payload();
    }
}
