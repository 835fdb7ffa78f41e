package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the cache tells of itself, one caller at a time.
class CacheEventsTest {

    private static final EngineId ID = new EngineId("cache");

    private final List<CacheEvent> told = new CopyOnWriteArrayList<>();
    private final LiveRuntime runtime = new LiveRuntime(new EngineClock(), (nanos, thread, event) -> {
        if (event instanceof CacheEvent mine) {
            told.add(mine);
        }
    });
    private final KeyedCache<String, String> cache = new KeyedCache<>(runtime, ID);

    @AfterEach
    void endTheRun() {
        runtime.close();
    }

    @Test
    void aNewCacheStatesThatItIsEmpty() {
        assertThat(told).containsExactly(new CacheEvent.Stated(ID, List.of(), Map.of(), Map.of()));
    }

    @Test
    void aMissIsToldFromTheFirstLookToTheLastUser() throws Exception {
        told.clear();
        cache.getOrCompute("A", key -> "a");
        cache.getOrCompute("A", key -> "a");
        assertThat(told)
                .containsExactly(
                        new CacheEvent.Missed(ID, "A"),
                        new CacheEvent.Entered(ID, "A", 1),
                        new CacheEvent.ComputeBegan(ID, "A"),
                        new CacheEvent.ComputeEnded(ID, "A", "a", Kept.STORED),
                        new CacheEvent.Left(ID, "A", 0),
                        new CacheEvent.Hit(ID, "A", false));
    }

    @Test
    void whatBecameOfAComputeIsTold() throws Exception {
        cache.getOrCompute("null", key -> null);
        cache.getOrCompute("stale", key -> {
            cache.invalidate(key);
            return "old";
        });
        assertThatExceptionOfType(ComputeFailedException.class)
                .isThrownBy(() -> cache.getOrCompute("bad", key -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(told)
                .contains(
                        new CacheEvent.ComputeEnded(ID, "null", null, Kept.NULL),
                        new CacheEvent.Invalidated(ID, "stale", false, true),
                        new CacheEvent.ComputeEnded(ID, "stale", "old", Kept.INVALIDATED),
                        new CacheEvent.ComputeFailed(ID, "bad", new Fault("IllegalStateException", "no")));
    }

    @Test
    void removalsAreTold() throws Exception {
        cache.getOrCompute("A", key -> "a");
        told.clear();
        cache.invalidate("A");
        cache.invalidate("A");
        cache.clear();
        assertThat(told)
                .containsExactly(
                        new CacheEvent.Invalidated(ID, "A", true, false),
                        new CacheEvent.Invalidated(ID, "A", false, false),
                        new CacheEvent.Cleared(ID, 0));
    }

    @Test
    void aRefusalIsToldWithItsChain() {
        assertThatExceptionOfType(ComputeFailedException.class)
                .isThrownBy(() -> cache.getOrCompute("A", key -> cache.getOrCompute("A", k -> "never")));
        assertThat(told).contains(new CacheEvent.Refused(ID, "A", "A → A"));
    }

    @Test
    void aSecondFindIsToldAsOne() throws Exception {
        KeyedCache<Object, String> hooked = new KeyedCache<>(runtime, ID);
        Object late = new HookedKey(
                "A",
                () -> runtime.sum(hooked.tallies().misses()) == 1,
                () -> hooked.getOrCompute(new HookedKey("A"), key -> "a"));
        hooked.getOrCompute(late, key -> "again");
        assertThat(told).contains(new CacheEvent.Hit(ID, late, true));
    }

    @Test
    void theWholeStateCanBeToldAfresh() throws Exception {
        cache.getOrCompute("B", key -> "b");
        cache.getOrCompute("A", key -> "a");
        ThreadId self = runtime.current().id();
        cache.getOrCompute("C", key -> {
            told.clear();
            cache.restate();
            return "c";
        });
        assertThat(told.getFirst())
                .isEqualTo(
                        new CacheEvent.Stated(
                                ID,
                                List.of(new CacheEvent.Entry("B", "b"), new CacheEvent.Entry("A", "a")),
                                Map.of("C", 1),
                                Map.of("C", self)));
    }
}
