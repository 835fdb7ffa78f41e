package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.testing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Numbers too great for one operation at a time: real threads only.
@Timeout(60)
class CrowdedCacheTest {

    private final LiveRuntime runtime = LiveRuntime.unobserved();
    private final KeyedCache<Integer, Object> cache = new KeyedCache<>(runtime, new EngineId("cache"));

    @AfterEach
    void endTheRun() {
        runtime.close();
    }

    @Test
    @Row("K04")
    void tenThousandCallersOfOneKeyHaveOneWinner() throws Exception {
        Set<Object> given = ConcurrentHashMap.newKeySet();
        AtomicInteger computes = new AtomicInteger();
        List<LogicalThread> callers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            callers.add(runtime.spawn("caller " + i, Role.SCRIPT, () -> given.add(require(cache.getOrCompute(1, key -> {
                computes.incrementAndGet();
                return new Object();
            })))));
        }
        for (LogicalThread caller : callers) {
            caller.join();
        }
        assertThat(given).hasSize(1);
        assertThat(computes).hasValue(1);
        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.lockTableSize()).isZero();
    }

    @Test
    @Row("K21")
    void theLockTableIsEmptyAfterAMillionKeys() throws Exception {
        int keys = 500_000;
        List<LogicalThread> callers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int from = i * keys;
            callers.add(runtime.spawn("caller " + i, Role.SCRIPT, () -> {
                for (int key = from; key < from + keys; key++) {
                    cache.getOrCompute(key, k -> null);
                }
            }));
        }
        for (LogicalThread caller : callers) {
            caller.join();
        }
        assertThat(runtime.sum(cache.tallies().computes())).isEqualTo(2L * keys);
        assertThat(cache.lockTableSize()).isZero();
    }

    private static Object require(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
