package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.Unheard;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Callers that meet in any order: nothing here waits for a moment, so that each moment between two operations is met.
class CacheOrdersTest {

    private static final EngineId ID = new EngineId("cache");

    @OnEveryRuntime
    void atEveryEventAKeyIsToldToBeComputedExactlyWhileItIs(World world) throws Exception {
        world.run(run -> {
            Set<Object> computing = new HashSet<>();
            ToldRuntime told = new ToldRuntime(run.runtime());
            told.listen((thread, event) -> hear(event, computing));
            KeyedCache<String, String> cache = new KeyedCache<String, String>(told, ID);
            for (String name : List.of("A", "B", "C")) {
                run.script(
                        name, () -> assertThat(cache.getOrCompute("key", key -> "value"))
                                .isEqualTo("value"));
            }
            for (int round = 0; round < 3; round++) {
                cache.restate();
                cache.invalidate("key");
            }
        });
    }

    private static void hear(Event event, Set<Object> computing) {
        switch (event) {
            case CacheEvent.ComputeBegan began -> computing.add(began.key());
            case CacheEvent.ComputeEnded ended -> computing.remove(ended.key());
            case CacheEvent.Invalidated gone ->
                assertThat(gone.computing()).isEqualTo(computing.contains(gone.key()));
            case CacheEvent.Stated stated -> assertThat(stated.computing()).containsOnlyKeys(computing.toArray());
            default -> {}
        }
    }

    @OnEveryRuntime
    @Row("K20")
    void aCallerThatComputesMayWaitForAKeyThatNobodyComputesYet(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            run.script(
                    "A", () -> assertThat(
                            lab.cache.getOrCompute("outer", outer -> lab.cache.getOrCompute("inner", inner -> "value")))
                            .isEqualTo("value"));
            run.script(
                    "B", () -> assertThat(lab.cache.getOrCompute("inner", inner -> "value"))
                            .isEqualTo("value"));
            run.joinAll();

            assertThat(lab.count(lab.cache.tallies().refused())).isZero();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void whoseComputeFailedMayAskAgainWhileAnotherStandsAtTheKey(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<String> refusals = new ArrayList<>();
            run.script(
                    "B", () -> assertThat(lab.cache.getOrCompute("key", key -> "value"))
                            .isEqualTo("value"));
            try {
                lab.cache.getOrCompute("key", key -> {
                    throw new IllegalStateException("planned");
                });
            } catch (ComputeFailedException failed) {
                try {
                    assertThat(lab.cache.getOrCompute("key", key -> "value")).isEqualTo("value");
                } catch (CallRefusedException refused) {
                    refusals.add(refused.chain());
                }
            }
            run.joinAll();

            assertThat(refusals).isEmpty();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void whileNobodyListensNoEventIsMade(World world) throws Exception {
        world.run(run -> {
            List<Event> told = new ArrayList<>();
            KeyedCache<String, String> cache = new KeyedCache<String, String>(
                    Unheard.port(run.runtime(), told::add), ID);
            run.script("A", () -> cache.getOrCompute("key", key -> "value"));
            cache.getOrCompute("key", key -> "value");
            cache.getOrCompute("key", key -> "value");
            try {
                cache.getOrCompute("failing", key -> cache.getOrCompute("failing", again -> "never"));
            } catch (ComputeFailedException refused) {
                assertThat(refused).hasCauseInstanceOf(RecursiveComputeException.class);
            }
            cache.restate();
            cache.invalidate("key");
            cache.clear();
            run.joinAll();

            assertThat(told).isEmpty();
        });
    }
}
