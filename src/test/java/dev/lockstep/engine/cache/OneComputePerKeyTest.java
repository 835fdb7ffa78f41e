package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.cache.CacheLab.Crowd;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Callers of one key: one computes, the others get its value.
class OneComputePerKeyTest {

    @OnEveryRuntime
    @Row("K01")
    void tenCallersOfAnAbsentKeyCauseOneComputeAndAllGetItsValue(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<Object> given = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 10; i++) {
                run.script("caller " + i, () -> given.add(lab.cache.getOrCompute("A", key -> {
                    lab.untilWaiting(9);
                    return new Object();
                })));
            }
            run.joinAll();
            assertThat(given).hasSize(10).containsOnly(given.getFirst());
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(0, 10, 9, 9, 1, 1, 0, 0));
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K02")
    void aCallerWhoMissedBeforeTheValueCameFindsItOnTheSecondCheck(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            AtomicInteger computes = new AtomicInteger();
            Loader<Object, Object> loader = key -> computes.incrementAndGet();
            // The late caller stands between its first look and the lock table until the other has come and gone.
            Object late = new HookedKey("A", () -> lab.count(lab.cache.tallies().misses()) == 1, () -> {
                run.script("prompt", () -> lab.cache.getOrCompute(new HookedKey("A"), loader))
                        .join();
            });
            assertThat(lab.cache.getOrCompute(late, loader)).isEqualTo(1);
            assertThat(computes).hasValue(1);
            assertThat(lab.count(lab.cache.tallies().foundOnSecondCheck())).isEqualTo(1);
            assertThat(lab.count(lab.cache.tallies().waits())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K04")
    void manyCallsOfOneKeyHaveOneWinner(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<Object> given = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 8; i++) {
                run.script("caller " + i, () -> {
                    for (int j = 0; j < 25; j++) {
                        given.add(lab.cache.getOrCompute("A", key -> new Object()));
                    }
                });
            }
            run.joinAll();
            CacheFigures figures = CacheFigures.of(lab.cache.tallies(), run::sum);
            assertThat(given).hasSize(200).containsOnly(given.getFirst());
            assertThat(lab.cache.size()).isEqualTo(1);
            assertThat(figures.computes()).isEqualTo(1);
            assertThat(figures.hits() + figures.misses()).isEqualTo(200);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K22")
    void oneKeyNeverHasTwoLiveLocks(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Crowd crowd = new Crowd();
            // Nothing is stored, so every call computes, and entries come and go as fast as they can.
            for (int i = 0; i < 4; i++) {
                run.script("caller " + i, () -> {
                    for (int j = 0; j < 10; j++) {
                        lab.cache.getOrCompute("A", key -> {
                            crowd.enter();
                            lab.cache.size(); // a place where others may come in
                            crowd.leave();
                            return null;
                        });
                    }
                });
            }
            run.joinAll();
            assertThat(crowd.most()).isEqualTo(1);
            assertThat(lab.count(lab.cache.tallies().computes())).isEqualTo(40);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K37")
    void aComputeIsStillTheOnlyOneAfterTheTablesHaveGrown(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door grown = lab.door("grown");
            List<Object> given = new CopyOnWriteArrayList<>();
            Loader<Object, Object> slow = key -> {
                grown.pass();
                return new Object();
            };
            run.script("first", () -> given.add(lab.cache.getOrCompute("A", slow)));
            lab.untilMissed(1);
            for (int i = 0; i < 100; i++) {
                lab.cache.getOrCompute(i, key -> key);
            }
            run.script("second", () -> given.add(lab.cache.getOrCompute("A", slow)));
            lab.untilMissed(102);
            grown.open();
            run.joinAll();
            assertThat(given).hasSize(2).containsOnly(given.getFirst());
            assertThat(lab.count(lab.cache.tallies().computes())).isEqualTo(101);
            assertThat(lab.cache.size()).isEqualTo(101);
            lab.assertQuiet();
        });
    }
}
