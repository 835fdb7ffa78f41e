package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Shared;
import dev.lockstep.testing.Latch;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `invalidate` and `clear` against computes under way.
class InvalidateDuringComputeTest {

    /// What removes the value of a key.
    private interface Removal {

        void from(KeyedCache<Object, Object> cache, Object key);
    }

    @OnEveryRuntime
    @Row("K25")
    void whatIsInvalidatedWhileComputedIsGivenToItsCallerAndNotKept(World world) throws Exception {
        assertGivenAndNotKept(world, KeyedCache::invalidate);
    }

    @OnEveryRuntime
    @Row("K25")
    void whatIsClearedWhileComputedIsGivenToItsCallerAndNotKept(World world) throws Exception {
        assertGivenAndNotKept(world, (cache, key) -> cache.clear());
    }

    private static void assertGivenAndNotKept(World world, Removal removal) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door computing = lab.door("computing");
            Door go = lab.door("go");
            AtomicReference<@Nullable Object> given = new AtomicReference<>();
            run.script("caller", () -> given.set(lab.cache.getOrCompute("A", key -> {
                computing.open();
                go.pass();
                return "old";
            })));
            computing.pass();
            removal.from(lab.cache, "A");
            go.open();
            run.joinAll();
            assertThat(given).hasValue("old");
            assertThat(lab.cache.peek("A")).isNull();
            assertThat(lab.cache.size()).isZero();
            assertThat(lab.cache.getOrCompute("A", key -> "new")).isEqualTo("new");
            assertThat(lab.cache.peek("A")).as("the mark is gone").isEqualTo("new");
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K26")
    void aCallerWhoComesAfterAnInvalidateNeverGetsTheOldValue(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door computing = lab.door("computing");
            Door go = lab.door("go");
            AtomicReference<@Nullable Object> old = new AtomicReference<>();
            AtomicReference<@Nullable Object> fresh = new AtomicReference<>();
            run.script("old caller", () -> old.set(lab.cache.getOrCompute("A", key -> {
                computing.open();
                go.pass();
                return "old";
            })));
            computing.pass();
            lab.cache.invalidate("A");
            run.script("new caller", () -> fresh.set(lab.cache.getOrCompute("A", key -> "new")));
            lab.untilWaiting(1);
            assertThat(lab.count(lab.cache.tallies().computes())).as("live computes").isEqualTo(1);
            go.open();
            run.joinAll();
            assertThat(old).hasValue("old");
            assertThat(fresh).hasValue("new");
            assertThat(lab.cache.peek("A")).isEqualTo("new");
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K28")
    void aClearThatMeetsAPutLeavesTheValueOrNothing(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            AtomicReference<@Nullable Object> given = new AtomicReference<>();
            run.script("caller", () -> given.set(lab.cache.getOrCompute("A", key -> "a")));
            run.script("clearer", lab.cache::clear);
            run.joinAll();
            assertThat(given).hasValue("a");
            Object kept = lab.cache.peek("A");
            assertThat(lab.cache.size()).isEqualTo(kept == null ? 0 : 1);
            assertThat(kept).isIn(null, "a");
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K20")
    void aComputeMayInvalidateItsOwnKeyAndOthers(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            lab.cache.getOrCompute("B", key -> "b");
            assertThat(lab.cache.getOrCompute("A", key -> {
                lab.cache.invalidate("B");
                lab.cache.invalidate(key);
                return "a";
            }))
                    .isEqualTo("a");
            assertThat(lab.cache.size()).isZero();
            assertThat(lab.cache.getOrCompute("A", key -> {
                lab.cache.clear();
                return "a";
            }))
                    .isEqualTo("a");
            assertThat(lab.cache.size()).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K26")
    void whereverAnInvalidateMeetsAComputeWhoeverAsksAfterItGetsWhatIsNew(World world) throws Exception {
        assertNewAfter(world, KeyedCache::invalidate);
    }

    @OnEveryRuntime
    @Row("K26")
    void whereverAClearMeetsAComputeWhoeverAsksAfterItGetsWhatIsNew(World world) throws Exception {
        assertNewAfter(world, (cache, key) -> cache.clear());
    }

    /// Nothing holds anyone back once the compute has begun, so that where the two meet is left to the order.
    private static void assertNewAfter(World world, Removal removal) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Shared<String> source = lab.runtime.shared("source", "old");
            Latch computing = new Latch(lab.runtime, "computing");
            run.script("caller", () -> lab.cache.getOrCompute("A", key -> {
                computing.open();
                return source.get();
            }));
            computing.await();
            source.set("new");
            removal.from(lab.cache, "A");
            assertThat(lab.cache.getOrCompute("A", key -> source.get())).isEqualTo("new");
            run.joinAll();
            assertThat(lab.cache.peek("A")).isEqualTo("new");
            lab.assertQuiet();
        });
    }
}
