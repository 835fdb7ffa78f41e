package dev.lockstep.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.Taken.Leave;
import dev.lockstep.engine.pool.Taken.NothingYet;
import dev.lockstep.engine.pool.Taken.Task;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class TaskQueueTest {

    private static final ThreadId TAKER = new ThreadId("taker");

    private static TaskQueue<Integer> unbounded(Run run) {
        return new TaskQueue<>(run.runtime(), new EngineId("queue"), OptionalInt.empty());
    }

    private static TaskQueue<Integer> bounded(Run run, int capacity) {
        return new TaskQueue<>(run.runtime(), new EngineId("queue"), OptionalInt.of(capacity));
    }

    private static Task<Integer> take(TaskQueue<Integer> queue) throws InterruptedException {
        Taken<Integer> taken = queue.take(TAKER, Optional.empty());
        assertThat(taken).isInstanceOf(Task.class);
        return (Task<Integer>) taken;
    }

    private static Integer takeAndMark(TaskQueue<Integer> queue) throws InterruptedException {
        Task<Integer> task = take(queue);
        queue.taskDone(task, null);
        return task.payload();
    }

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
            List<LogicalThread> joiners =
                    List.of(run.script("J1", queue::join), run.script("J2", queue::join), run.script("J3", queue::join));
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
    @Row("Q14")
    void aFullQueueHoldsItsProducerBackUntilOneIsTaken(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 2);
            LogicalThread producer = run.script("P", () -> {
                for (int i = 1; i <= 3; i++) {
                    queue.put(i);
                    assertThat(queue.counts().queued()).isLessThanOrEqualTo(2);
                }
            });
            run.untilWaiting(producer);
            assertThat(queue.counts().queued()).isEqualTo(2);
            assertThat(takeAndMark(queue)).isEqualTo(1);
            producer.join();
            assertThat(queue.counts().queued()).isEqualTo(2);
            assertThat(queue.counts().submitted()).isEqualTo(3);
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
    @Row("Q21")
    void allWaitingProducersGetThroughWhenEverythingIsTakenAtOnce(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 2);
            queue.put(-1);
            queue.put(-2);
            List<LogicalThread> producers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int item = i;
                producers.add(run.script("P" + i, () -> queue.put(item)));
            }
            for (LogicalThread producer : producers) {
                run.untilWaiting(producer);
            }
            List<Integer> out = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                out.add(takeAndMark(queue));
            }
            run.joinAll();
            assertThat(out).startsWith(-1, -2).containsExactlyInAnyOrder(-1, -2, 0, 1, 2, 3);
        });
    }

    @OnEveryRuntime
    @Row("Q22")
    void oneProducerAndOneConsumerGetThroughAQueueOfOne(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            run.script("P", () -> {
                for (int i = 0; i < 5; i++) {
                    queue.put(i);
                }
            });
            List<Integer> out = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                out.add(takeAndMark(queue));
            }
            assertThat(out).containsExactly(0, 1, 2, 3, 4);
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
    @Row("Q26")
    void whatManyProducersPutManyConsumersTakeNoneLostNoneTwice(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 2);
            List<Integer> out = Collections.synchronizedList(new ArrayList<>());
            for (int p = 0; p < 3; p++) {
                int first = p * 4;
                run.script("P" + p, () -> {
                    for (int i = first; i < first + 4; i++) {
                        queue.put(i);
                    }
                });
                run.script("C" + p, () -> {
                    for (int i = 0; i < 4; i++) {
                        out.add(takeAndMark(queue));
                    }
                });
            }
            run.joinAll();
            assertThat(out).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            assertThat(queue.counts().unfinished()).isZero();
        });
    }

    @OnEveryRuntime
    @Row({"Q30", "Q34", "Q36"})
    void aTakerInterruptedAsTasksArriveLosesNone(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = unbounded(run);
            List<Integer> out = Collections.synchronizedList(new ArrayList<>());
            LogicalThread impatient = run.script("C1", () -> {
                try {
                    out.add(takeAndMark(queue));
                } catch (InterruptedException gaveUp) {
                    assertThat(run.runtime().interrupted()).isFalse();
                }
            });
            run.untilWaiting(impatient);
            queue.put(1);
            queue.put(2);
            impatient.interrupt();
            impatient.join();
            while (out.size() < 2) {
                out.add(takeAndMark(queue));
            }
            assertThat(out).containsExactly(1, 2);
        });
    }

    @OnEveryRuntime
    @Row({"Q32", "Q33"})
    void aProducerInterruptedWhileItWaitsPutsNothingAndStopsNobody(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(0);
            List<Integer> put = Collections.synchronizedList(new ArrayList<>(List.of(0)));
            for (int i = 1; i <= 2; i++) {
                int item = i;
                run.script("P" + i, () -> {
                    queue.put(item);
                    put.add(item);
                });
            }
            LogicalThread impatient = run.script("X", () -> {
                try {
                    queue.put(99);
                    put.add(99);
                } catch (InterruptedException gaveUp) {
                    assertThat(run.runtime().interrupted()).isFalse();
                }
            });
            impatient.interrupt();
            List<Integer> out = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                out.add(takeAndMark(queue));
            }
            run.until("every producer is through or gave up", () -> put.size() + queue.counts().queued() >= 3);
            impatient.join();
            while (out.size() < put.size()) {
                out.add(takeAndMark(queue));
            }
            run.joinAll();
            out.addAll(queue.drain(9));
            assertThat(out).contains(0, 1, 2).containsExactlyInAnyOrderElementsOf(put).doesNotHaveDuplicates();
        });
    }

    @OnEveryRuntime
    @Row({"Q37", "Q38"})
    void anInterruptEndsAWaitAsAnInterruptAndChangesNothing(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            LogicalThread taker = run.script("C", () -> {
                assertThatThrownBy(() -> queue.take(TAKER, Optional.of(Duration.ofHours(1))))
                        .isInstanceOf(InterruptedException.class);
                assertThat(run.runtime().interrupted()).isFalse();
            });
            taker.interrupt();
            taker.join();
            queue.put(1);
            LogicalThread producer = run.script("P", () -> {
                assertThatThrownBy(() -> queue.put(2, Duration.ofHours(1))).isInstanceOf(InterruptedException.class);
                assertThat(run.runtime().interrupted()).isFalse();
            });
            producer.interrupt();
            producer.join();
            assertThat(queue.drain(9)).containsExactly(1);
        });
    }

    @OnEveryRuntime
    @Row("Q40")
    void aTimedWaitEndsWhenItsTimeIsOverAndTimeZeroTriesOnce(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            assertThat(queue.put(1, Duration.ZERO)).isTrue();
            assertThat(queue.put(2, Duration.ZERO)).isFalse();
            assertThat(queue.put(2, Duration.ofMillis(2))).isFalse();
            assertThat(takeAndMark(queue)).isEqualTo(1);
            assertThat(queue.take(TAKER, Optional.of(Duration.ofMillis(2)))).isInstanceOf(NothingYet.class);
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
            for (int wrong : new int[] {0, -1, PoolSettings.MAX_CAPACITY + 1}) {
                assertThatThrownBy(() -> bounded(run, wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("capacity must be from 1 to")
                        .hasMessageContaining(Integer.toString(wrong));
            }
        });
    }

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
}
