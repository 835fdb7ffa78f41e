package dev.lockstep.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import dev.lockstep.event.EngineId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A counted hit: ours against Caffeine with `recordStats`, and beside them a map that only reads and counts nothing,
/// which neither can undercut. Both runtimes have run in the JVM before, so that the calls through the port are
/// honest ones.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
public class CacheHitBenchmark {

    private static final int KEYS = 1_024;
    private static final Loader<String, String> LOADER = key -> key + "!";

    private final String[] keys = new String[KEYS];
    private final Cache<String, String> caffeine = Caffeine.newBuilder().recordStats().build();
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private Runtimes unobserved;
    private Runtimes recorded;
    private KeyedCache<String, String> cache;
    private KeyedCache<String, String> recordedCache;

    /// Each thread goes through the keys at its own pace.
    @State(Scope.Thread)
    public static class Place {

        private int next;
    }

    @Setup(Level.Trial)
    public void open() throws Exception {
        BothRuntimes.load();
        unobserved = Runtimes.live(false);
        recorded = Runtimes.live(true);
        cache = new KeyedCache<>(unobserved.runtime, new EngineId("cache"));
        recordedCache = new KeyedCache<>(recorded.runtime, new EngineId("cache"));
        for (int i = 0; i < KEYS; i++) {
            keys[i] = "user:" + i;
            cache.getOrCompute(keys[i], LOADER);
            recordedCache.getOrCompute(keys[i], LOADER);
            caffeine.put(keys[i], keys[i] + "!");
            map.put(keys[i], keys[i] + "!");
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        unobserved.close();
        recorded.close();
    }

    private String key(Place place) {
        place.next = (place.next + 1) & (KEYS - 1);
        return keys[place.next];
    }

    @Benchmark
    public String lockstep(Place place) throws InterruptedException {
        return cache.getOrCompute(key(place), LOADER);
    }

    @Benchmark
    public String lockstepRecorded(Place place) throws InterruptedException {
        return recordedCache.getOrCompute(key(place), LOADER);
    }

    @Benchmark
    public String caffeine(Place place) {
        return caffeine.get(key(place), key -> key + "!");
    }

    @Benchmark
    public String floor(Place place) {
        return map.get(key(place));
    }
}
