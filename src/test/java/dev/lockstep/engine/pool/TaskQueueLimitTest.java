package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.NothingYet;
import dev.lockstep.engine.pool.TakeResult.Task;
import dev.lockstep.event.EngineId;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Limits: how long a call waits, that the limit is that of the whole call, and which limits are refused.
class TaskQueueLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NEGATIVE = Duration.ofNanos(-1);

    private static TaskQueue<Integer> ofOne(ToldRuntime told) {
        return new TaskQueue<>(told, new EngineId("queue"), OptionalInt.of(1));
    }

    @OnEveryRuntime
    @Row("Q40")
    void eachCallGivesUpWhenTheWholeOfItsLimitHasPassed(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            TaskQueue<Integer> queue = ofOne(told);

            long before = run.nanos();
            assertThat(queue.take(TAKER, Optional.of(LIMIT))).isInstanceOf(NothingYet.class);
            run.assertPassed(before, LIMIT);

            queue.put(1);
            before = run.nanos();
            assertThat(queue.put(2, LIMIT)).isFalse();
            run.assertPassed(before, LIMIT);

            before = run.nanos();
            assertThat(queue.join(LIMIT)).isFalse();
            run.assertPassed(before, LIMIT);

            assertThat(told.limits()).containsExactly(LIMIT, LIMIT, LIMIT);
        });
    }

    @OnEveryRuntime
    @Row({"Q40", "Q65"})
    void aTakerThatWakesInVainWaitsForTheRestOfItsLimitOnly(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            TaskQueue<Integer> queue = ofOne(told);
            LogicalThread taker = run.script(
                    "T", () -> assertThat(queue.take(TAKER, Optional.of(LONG))).isInstanceOf(Task.class));
            wakeInVain(run, taker);
            queue.put(1);
            taker.join();
            assertThat(told.limits()).containsExactly(LONG);
        });
    }

    @OnEveryRuntime
    @Row({"Q40", "Q65"})
    void aProducerThatWakesInVainWaitsForTheRestOfItsLimitOnly(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            TaskQueue<Integer> queue = ofOne(told);
            queue.put(1);
            LogicalThread producer = run.script("P", () -> assertThat(queue.put(2, LONG)).isTrue());
            wakeInVain(run, producer);
            assertThat(queue.counts().queued()).isEqualTo(1);
            take(queue);
            producer.join();
            assertThat(told.limits()).containsExactly(LONG);
        });
    }

    @OnEveryRuntime
    @Row({"Q40", "Q65"})
    void whoeverJoinsWithALimitAndWakesInVainWaitsOn(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            TaskQueue<Integer> queue = ofOne(told);
            queue.put(1);
            LogicalThread joiner = run.script("J", () -> assertThat(queue.join(LONG)).isTrue());
            wakeInVain(run, joiner);
            queue.taskDone(take(queue), null);
            joiner.join();
            assertThat(told.limits()).containsExactly(LONG);
        });
    }

    private static void wakeInVain(Run run, LogicalThread waiter) throws Exception {
        run.untilWaiting(waiter);
        run.wakeWithoutCause(waiter);
        // Where time is virtual, some of the wake-ups without a cause come only now, at another time.
        run.runtime().sleep(Duration.ofMillis(1));
        run.untilWaiting(waiter);
    }

    @OnEveryRuntime
    @Row("Q41")
    void aNegativeLimitIsRefusedByNameWhateverTheStateOfTheQueue(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = ofOne(new ToldRuntime(run.runtime()));
            assertRefusesNegativeLimits(queue);
            queue.put(1);
            assertRefusesNegativeLimits(queue);
            Task<Integer> inHand = take(queue);
            assertRefusesNegativeLimits(queue);
            queue.taskDone(inHand, null);
            assertRefusesNegativeLimits(queue);
            queue.put(2);
            queue.close();
            assertRefusesNegativeLimits(queue);
            assertThat(queue.closeNow()).containsExactly(2);
            assertRefusesNegativeLimits(queue);
            assertThat(queue.counts().submitted()).isEqualTo(2);
        });
    }

    private static void assertRefusesNegativeLimits(TaskQueue<Integer> queue) {
        List<ThrowingCallable> calls = List.of(
                () -> queue.take(TAKER, Optional.of(NEGATIVE)), () -> queue.put(9, NEGATIVE),
                () -> queue.join(NEGATIVE));
        assertThat(calls).allSatisfy(
                call -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("limit must not be negative"));
    }
}
