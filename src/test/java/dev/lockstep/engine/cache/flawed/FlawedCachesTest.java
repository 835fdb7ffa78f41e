package dev.lockstep.engine.cache.flawed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.World;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// What every twin still does right for a caller who is alone.
class FlawedCachesTest {

    private static final EngineId ID = new EngineId("cache");
    private static final List<BiFunction<EngineRuntime, EngineId, FlawedCache<String, String>>> TWINS = List.of(
            Stampede::new, NoSecondCheck::new, GlobalLock::new, MasterHeld::new, LockKeptOnError::new,
            NoCycleCheck::new);

    @OnEveryRuntime
    void aValueIsComputedOnceAndFoundAgainAndNoneIsStoredForNull(World world) throws Exception {
        for (BiFunction<EngineRuntime, EngineId, FlawedCache<String, String>> twin : TWINS) {
            world.run(run -> {
                FlawedCache<String, String> cache = twin.apply(run.runtime(), ID);
                AtomicInteger computes = new AtomicInteger();
                assertThat(cache.getOrCompute("A", key -> key + computes.incrementAndGet())).isEqualTo("A1");
                assertThat(cache.getOrCompute("A", key -> key + computes.incrementAndGet())).isEqualTo("A1");
                assertThat(cache.getOrCompute("B", key -> {
                    computes.incrementAndGet();
                    return null;
                })).isNull();
                assertThat(cache.getOrCompute("B", key -> key + computes.incrementAndGet())).isEqualTo("B3");
                assertThat(computes).hasValue(3);
            });
        }
    }

    @OnEveryRuntime
    void whatALoaderThrowsReachesItsCaller(World world) throws Exception {
        for (BiFunction<EngineRuntime, EngineId, FlawedCache<String, String>> twin : TWINS) {
            world.run(run -> {
                FlawedCache<String, String> cache = twin.apply(run.runtime(), ID);
                assertThatExceptionOfType(ComputeFailedException.class)
                        .isThrownBy(() -> cache.getOrCompute("A", key -> {
                            throw new IllegalStateException("no");
                        }))
                        .withCauseInstanceOf(IllegalStateException.class);
            });
        }
    }
}
