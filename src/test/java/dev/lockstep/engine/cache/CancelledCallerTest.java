package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.engine.cache.CacheLab.Crowd;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Callers interrupted while they compute or wait.
class CancelledCallerTest {

    @OnEveryRuntime
    @Row("K12")
    void oneWaiterTakesOverFromACancelledLeaderAndTheOthersGetItsValue(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door never = lab.door("never opened");
            List<Object> given = new CopyOnWriteArrayList<>();
            AtomicInteger computes = new AtomicInteger();
            LogicalThread leader = run.script(
                    "leader", () -> assertThatExceptionOfType(ComputeFailedException.class)
                            .isThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                                never.pass();
                                return "leader's";
                            })));
            run.until("the leader computes", () -> lab.count(lab.cache.tallies().computes()) == 1);
            for (int i = 0; i < 3; i++) {
                run.script("waiter " + i, () -> given.add(lab.cache.getOrCompute("A", key -> {
                    computes.incrementAndGet();
                    return new Object();
                })));
            }
            lab.untilWaiting(3);
            leader.interrupt();
            run.joinAll();
            assertThat(given).hasSize(3).containsOnly(given.getFirst());
            assertThat(computes).hasValue(1);
            assertThat(lab.count(lab.cache.tallies().foundOnSecondCheck())).isEqualTo(2);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K13")
    void aReleaseThatMeetsACancellationLetsExactlyOneIn(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Crowd crowd = new Crowd();
            Door go = lab.door("go");
            AtomicInteger served = new AtomicInteger();
            // A null is not stored, so whoever gets the lock computes, and two at once would be seen.
            Loader<Object, Object> loader = key -> {
                crowd.enter();
                go.pass();
                crowd.leave();
                return null;
            };
            run.script("leader", () -> lab.cache.getOrCompute("A", loader));
            run.until("the leader computes", () -> lab.count(lab.cache.tallies().computes()) == 1);
            LogicalThread cancelled = run.script("cancelled", () -> {
                try {
                    lab.cache.getOrCompute("A", loader);
                } catch (InterruptedException | ComputeFailedException either) {
                    served.decrementAndGet();
                }
                served.incrementAndGet();
            });
            lab.untilWaiting(1);
            for (int i = 0; i < 2; i++) {
                run.script("waiter " + i, () -> {
                    lab.cache.getOrCompute("A", loader);
                    served.incrementAndGet();
                });
            }
            lab.untilWaiting(3);
            run.script("opener", go::open);
            cancelled.interrupt();
            run.joinAll();
            assertThat(crowd.most()).isEqualTo(1);
            assertThat(served.get()).isBetween(2, 3);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row({"K14", "K24"})
    void aCancelledWaiterLeavesTheOthersAlone(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door go = lab.door("go");
            List<Object> given = new CopyOnWriteArrayList<>();
            Loader<Object, Object> loader = key -> {
                go.pass();
                return new Object();
            };
            run.script("leader", () -> given.add(lab.cache.getOrCompute("A", loader)));
            run.until("the leader computes", () -> lab.count(lab.cache.tallies().computes()) == 1);
            LogicalThread cancelled = run.script("cancelled", () -> {
                assertThatExceptionOfType(InterruptedException.class)
                        .isThrownBy(() -> lab.cache.getOrCompute("A", loader));
                assertThat(lab.runtime.interrupted()).as("flag").isFalse();
            });
            run.script("waiter", () -> given.add(lab.cache.getOrCompute("A", loader)));
            lab.untilWaiting(2);
            cancelled.interrupt();
            cancelled.join();
            assertThat(lab.cache.lockTableSize()).isEqualTo(1);
            assertThat(given).isEmpty();
            go.open();
            run.joinAll();
            assertThat(given).hasSize(2).containsOnly(given.getFirst());
            assertThat(lab.count(lab.cache.tallies().computes())).isEqualTo(1);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void aCallerInterruptedBeforehandStillGetsAHitAndKeepsTheFlag(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            lab.cache.getOrCompute("A", key -> "a");
            lab.runtime.current().interrupt();
            assertThat(lab.cache.getOrCompute("A", key -> "again")).isEqualTo("a");
            assertThat(lab.runtime.interrupted()).isTrue();
        });
    }

    @OnEveryRuntime
    void aCallerInterruptedBeforehandDoesNotCompute(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            lab.runtime.current().interrupt();
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> lab.cache.getOrCompute("A", key -> "a"));
            assertThat(lab.runtime.interrupted()).isFalse();
            assertThat(lab.count(lab.cache.tallies().computes())).isZero();
            lab.assertQuiet();
        });
    }
}
