package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.concurrent.atomic.AtomicInteger;

/// What one caller alone sees.
class KeyedCacheTest {

    @OnEveryRuntime
    void theSecondCallFindsWhatTheFirstComputed(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Object first = lab.cache.getOrCompute("A", key -> new Object());
            Object second = lab.cache.getOrCompute("A", key -> new Object());
            assertThat(second).isNotNull().isSameAs(first).isSameAs(lab.cache.peek("A"));
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(1, 1, 0, 0, 1, 1, 0, 0));
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void theLoaderIsGivenTheKey(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            assertThat(lab.cache.getOrCompute("A", key -> "value of " + key)).isEqualTo("value of A");
        });
    }

    @OnEveryRuntime
    void peekNeitherComputesNorCounts(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            assertThat(lab.cache.peek("A")).isNull();
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(0, 0, 0, 0, 0, 0, 0, 0));
        });
    }

    @OnEveryRuntime
    void invalidateRemovesOneValueAndClearAll(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            for (String key : new String[]{"A", "B", "C"}) {
                lab.cache.getOrCompute(key, k -> k);
            }
            lab.cache.invalidate("A");
            lab.cache.invalidate("never there");
            assertThat(lab.cache.peek("A")).isNull();
            assertThat(lab.cache.peek("B")).isEqualTo("B");
            assertThat(lab.cache.size()).isEqualTo(2);
            lab.cache.clear();
            assertThat(lab.cache.size()).isZero();
            assertThat(lab.cache.peek("B")).isNull();
        });
    }

    @OnEveryRuntime
    @Row("K29")
    void nullKeysAndLoadersAreRefusedBeforeAnyLockIsMade(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            assertThatNullPointerException()
                    .isThrownBy(() -> lab.cache.getOrCompute(nothing(), key -> key))
                    .withMessage("key");
            assertThatNullPointerException()
                    .isThrownBy(() -> lab.cache.getOrCompute("A", nothing()))
                    .withMessage("loader");
            assertThatNullPointerException().isThrownBy(() -> lab.cache.invalidate(nothing()));
            assertThatNullPointerException().isThrownBy(() -> lab.cache.peek(nothing()));
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(0, 0, 0, 0, 0, 0, 0, 0));
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K29")
    void aNullLoaderIsRefusedEvenWhereTheValueIsThere(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            lab.cache.getOrCompute("A", key -> key);
            assertThatNullPointerException().isThrownBy(() -> lab.cache.getOrCompute("A", nothing()));
        });
    }

    @OnEveryRuntime
    @Row("K30")
    void aComputedNullIsReturnedAndNotStored(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            AtomicInteger calls = new AtomicInteger();
            Loader<Object, Object> none = key -> {
                calls.incrementAndGet();
                return null;
            };
            assertThat(lab.cache.getOrCompute("A", none)).isNull();
            assertThat(lab.cache.size()).isZero();
            assertThat(lab.cache.getOrCompute("A", none)).isNull();
            assertThat(calls).hasValue(2);
            assertThat(lab.cache.getOrCompute("A", key -> "now")).isEqualTo("now");
            lab.assertQuiet();
        });
    }

    /// A null where none is allowed, as a caller without null checks would pass it.
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // That is what these tests are about.
    private static <T> T nothing() {
        return null;
    }
}
