package dev.lockstep.engine.pool;

import static dev.lockstep.engine.pool.Queues.TAKER;
import static dev.lockstep.engine.pool.Queues.bounded;
import static dev.lockstep.engine.pool.Queues.take;
import static dev.lockstep.engine.pool.Queues.takeAndMark;
import static dev.lockstep.engine.pool.Queues.unbounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.pool.TakeResult.NothingYet;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class TaskQueueWaitTest {

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
    @Row("Q20")
    void aProducerThatIsOvertakenWhenItWakesWaitsAgainAndTheBoundHolds(World world) throws Exception {
        world.run(run -> {
            TaskQueue<Integer> queue = bounded(run, 1);
            queue.put(0);
            LogicalThread producer = run.script("B", () -> queue.put(1));
            run.untilWaiting(producer);
            take(queue);
            boolean overtook = queue.tryPut(2);
            assertThat(queue.counts().queued()).isLessThanOrEqualTo(1);
            List<Integer> out = new ArrayList<>(List.of(take(queue).payload()));
            if (overtook) {
                out.add(take(queue).payload());
            }
            producer.join();
            assertThat(out).isEqualTo(overtook ? List.of(2, 1) : List.of(1));
        });
    }
}
