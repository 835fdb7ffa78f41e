package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Computes that ask for keys: what is legal goes on, what would never end is refused.
class NestedComputeTest {

    @OnEveryRuntime
    @Row("K16")
    void aComputeThatAsksForItsOwnKeyIsRefusedAtOnce(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            assertThatExceptionOfType(ComputeFailedException.class)
                    .isThrownBy(() -> lab.cache.getOrCompute("A", key -> lab.cache.getOrCompute("A", k -> "never")))
                    .withCauseInstanceOf(RecursiveComputeException.class)
                    .havingCause()
                    .withMessageContaining("A → A");
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(0, 2, 0, 0, 1, 0, 1, 1));
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K16")
    void aPingPongIsRefusedNamingTheChain(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<String> chains = new CopyOnWriteArrayList<>();
            Object value = lab.cache.getOrCompute("outer", o -> lab.cache.getOrCompute("A", a -> {
                lab.cache.getOrCompute("B", b -> {
                    try {
                        return lab.cache.getOrCompute("A", again -> "never");
                    } catch (RecursiveComputeException refused) {
                        chains.add(refused.chain());
                        return "b";
                    }
                });
                return "a";
            }));
            assertThat(value).isEqualTo("a");
            assertThat(chains).containsExactly("A → B → A");
            assertThat(lab.cache.size()).isEqualTo(3);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K18")
    void aCycleOfTwoCallersIsRefusedNamingKeysAndCallers(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<String> chains = ring(lab, run, List.of("A", "B"));
            assertThat(chains).hasSize(1);
            assertThat(chains.getFirst()).isIn("of A → B → of B → A → of A", "of B → A → of A → B → of B");
            assertThat(lab.cache.peek("A")).isEqualTo("value");
            assertThat(lab.cache.peek("B")).isEqualTo("value");
        });
    }

    @OnEveryRuntime
    @Row("K18")
    void aCycleOfThreeCallersIsRefusedOnce(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<String> chains = ring(lab, run, List.of("A", "B", "C"));
            assertThat(chains).hasSize(1);
            assertThat(chains.getFirst().split(" → ")).hasSize(7).contains("A", "B", "C", "of A", "of B", "of C");
            assertThat(lab.cache.size()).isEqualTo(3);
        });
    }

    /// Each caller computes one key and, once all do, asks for the next caller's.
    private static List<String> ring(CacheLab lab, Run run, List<String> keys) throws Exception {
        List<String> chains = new CopyOnWriteArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String next = keys.get((i + 1) % keys.size());
            String mine = keys.get(i);
            run.script("of " + mine, () -> lab.cache.getOrCompute(mine, key -> {
                run.until("all compute", () -> lab.count(lab.cache.tallies().computes()) >= keys.size());
                try {
                    return lab.cache.getOrCompute(next, k -> "value");
                } catch (CallerCycleException refused) {
                    chains.add(refused.chain());
                    return "value";
                }
            }));
        }
        run.joinAll();
        assertThat(lab.count(lab.cache.tallies().refused())).isEqualTo(1);
        lab.assertQuiet();
        return chains;
    }

    @OnEveryRuntime
    @Row("K20")
    void nestingInOneOrderIsNeverRefused(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Loader<Object, Object> c = key -> "c";
            Loader<Object, Object> b = key -> lab.cache.getOrCompute("C", c) + "b";
            Loader<Object, Object> a = key -> lab.cache.getOrCompute("B", b) + "a";
            for (int i = 0; i < 3; i++) {
                run.script("caller " + i, () -> {
                    for (int j = 0; j < 3; j++) {
                        assertThat(lab.cache.getOrCompute("A", a)).isEqualTo("cba");
                        lab.cache.invalidate("C");
                        lab.cache.invalidate("B");
                        lab.cache.invalidate("A");
                    }
                });
            }
            run.joinAll();
            assertThat(lab.count(lab.cache.tallies().refused())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K20")
    void twoWhoWaitForAThirdAreNoCycle(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door go = lab.door("go");
            run.script("third", () -> lab.cache.getOrCompute("C", key -> {
                go.pass();
                return "c";
            }));
            run.until("C is computed", () -> lab.count(lab.cache.tallies().computes()) == 1);
            for (String mine : List.of("A", "B")) {
                run.script(
                        "of " + mine, () -> lab.cache.getOrCompute(mine, k -> lab.cache.getOrCompute("C", c -> "no")));
            }
            lab.untilWaiting(2);
            go.open();
            run.joinAll();
            assertThat(lab.cache.peek("A")).isEqualTo("c");
            assertThat(lab.cache.peek("B")).isEqualTo("c");
            assertThat(lab.count(lab.cache.tallies().refused())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K20")
    void aWaitThatWasCancelledIsForgotten(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door first = lab.door("the first compute of A may end");
            Door cancelled = lab.door("the wait for A was cancelled and is over");
            Door go = lab.door("B may end");
            run.script("first of A", () -> lab.cache.getOrCompute("A", a -> {
                first.pass();
                return null;
            }));
            run.until("A is computed", () -> lab.count(lab.cache.tallies().computes()) == 1);
            LogicalThread ofB = run.script("of B", () -> lab.cache.getOrCompute("B", b -> {
                try {
                    return lab.cache.getOrCompute("A", a -> "unused");
                } catch (InterruptedException expected) {
                    cancelled.open();
                    go.pass();
                    return "b";
                }
            }));
            lab.untilWaiting(1);
            ofB.interrupt();
            cancelled.pass();
            Loader<Object, Object> asksForB = a -> lab.cache.getOrCompute("B", b -> "unused");
            run.script("second of A", () -> lab.cache.getOrCompute("A", asksForB));
            lab.untilWaiting(2); // while the first is there, so that both are of one entry in the lock table
            first.open();
            run.until("it waits for B or is refused", () -> {
                CacheFigures now = CacheFigures.of(lab.cache.tallies(), run::sum);
                return now.waits() == 3 || now.refused() > 0;
            });
            go.open();
            run.joinAll();
            assertThat(lab.count(lab.cache.tallies().refused())).isZero();
            assertThat(lab.cache.peek("A")).isEqualTo("b");
            lab.assertQuiet();
        });
    }
}
