package dev.lockstep.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Shows that benchmarks are compiled and run, and that they see the peers they are compared with.
@State(Scope.Benchmark)
public class PlumbingBenchmark {
    private final Cache<String, String> cache = Caffeine.newBuilder().recordStats().build();

    @Benchmark
    public String cachedValue() {
        return cache.get("key", key -> key + "!");
    }
}
