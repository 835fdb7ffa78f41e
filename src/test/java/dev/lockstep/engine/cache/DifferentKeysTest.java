package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import org.jspecify.annotations.Nullable;

/// Callers of different keys: nobody waits for another's key.
class DifferentKeysTest {

    /// Keys that all have one hash.
    private record Alike(String name) {

        @Override
        public int hashCode() {
            return 7;
        }
    }

    @OnEveryRuntime
    @Row("K05")
    void computesOfTwoKeysOverlap(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door first = lab.door("A is being computed");
            Door second = lab.door("B is being computed");
            run.script("one", () -> lab.cache.getOrCompute("A", key -> meet(first, second)));
            run.script("two", () -> lab.cache.getOrCompute("B", key -> meet(second, first)));
            run.joinAll();
            assertThat(lab.cache.size()).isEqualTo(2);
            assertThat(lab.count(lab.cache.tallies().waits())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row({"K05", "K17"})
    void computesOfTwoKeysOfOneHashOverlap(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door first = lab.door("A is being computed");
            Door second = lab.door("B is being computed");
            run.script("one", () -> lab.cache.getOrCompute(new Alike("A"), key -> meet(first, second)));
            run.script("two", () -> lab.cache.getOrCompute(new Alike("B"), key -> meet(second, first)));
            run.joinAll();
            assertThat(lab.cache.size()).isEqualTo(2);
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K06")
    void whileOneKeyIsComputedEverythingElseGoesOn(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door computing = lab.door("A is being computed");
            Door go = lab.door("go");
            lab.cache.getOrCompute("B", key -> "b");
            run.script("slow", () -> lab.cache.getOrCompute("A", key -> meet(computing, go)));
            computing.pass();
            assertThat(lab.cache.getOrCompute("B", key -> "not computed")).isEqualTo("b");
            assertThat(lab.cache.getOrCompute("C", key -> "c")).isEqualTo("c");
            assertThat(lab.cache.peek("A")).isNull();
            assertThat(lab.cache.size()).isEqualTo(2);
            assertThat(lab.cache.lockTableSize()).isEqualTo(1);
            assertThat(lab.count(lab.cache.tallies().computes())).isEqualTo(3);
            lab.cache.restate();
            lab.cache.invalidate("B");
            lab.cache.clear();
            assertThat(lab.cache.size()).isZero();
            go.open();
            run.joinAll();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K17")
    void aComputeMayAskForAnotherKeyOfTheSameHash(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Object value = lab.cache.getOrCompute(
                    new Alike("A"), a -> "a with " + lab.cache.getOrCompute(new Alike("B"), b -> "b"));
            assertThat(value).isEqualTo("a with b");
            assertThat(lab.cache.peek(new Alike("A"))).isEqualTo("a with b");
            assertThat(lab.cache.peek(new Alike("B"))).isEqualTo("b");
            assertThat(lab.count(lab.cache.tallies().refused())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K21")
    void theLockTableIsEmptyOnceManyKeysWereUsed(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            for (int i = 0; i < 2; i++) {
                int from = i * 50;
                run.script("caller " + i, () -> {
                    for (int key = from; key < from + 100; key++) {
                        lab.cache.getOrCompute(key, k -> k);
                    }
                });
            }
            run.joinAll();
            assertThat(lab.cache.size()).isEqualTo(150);
            assertThat(lab.cache.lockTableSize()).isZero();
        });
    }

    /// Opens one door and waits at the other, so that two who do so crosswise can only go on together.
    private static @Nullable Object meet(Door mine, Door other) throws Exception {
        mine.open();
        other.pass();
        return "met";
    }
}
