package dev.lockstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A thousand callers on virtual threads ask at once for a key that nobody has computed; measured until the last has
/// its value. The compute ends only when all callers have come, so that all but one have to wait.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
public class CacheStampedeBenchmark {

    private static final int CALLERS = 1_000;

    @Param({"lockstep", "lockstepRecorded", "caffeine", "computeIfAbsent"})
    public String cache;

    private CacheSubjects subject;
    private AutoCloseable world = () -> {};
    private int keysUsed;

    @Setup(Level.Trial)
    public void open() throws Exception {
        BothRuntimes.load();
    }

    /// A fresh cache now and then, or it would fill up with keys that nobody asks for again.
    @Setup(Level.Iteration)
    public void fresh() {
        keysUsed = 0;
        switch (cache) {
            case "caffeine" -> subject = CacheSubjects.caffeine();
            case "computeIfAbsent" -> subject = CacheSubjects.computeIfAbsent();
            default -> {
                Runtimes runtimes = Runtimes.live(cache.equals("lockstepRecorded"));
                world = runtimes;
                subject = CacheSubjects.lockstep(runtimes.runtime);
            }
        }
    }

    @TearDown(Level.Iteration)
    public void close() throws Exception {
        world.close();
    }

    @Benchmark
    public int callers() throws Exception {
        keysUsed++;
        String key = "user:" + keysUsed;
        CountDownLatch allCame = new CountDownLatch(CALLERS);
        AtomicInteger served = new AtomicInteger();
        List<Thread> threads = new ArrayList<>(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            threads.add(Thread.ofVirtual().name("C" + caller).start(() -> call(key, allCame, served)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (served.get() != CALLERS) {
            throw new IllegalStateException(served + " of " + CALLERS + " callers were served");
        }
        return served.get();
    }

    private void call(String key, CountDownLatch allCame, AtomicInteger served) {
        allCame.countDown();
        try {
            subject.get(key, () -> {
                allCame.await();
                return key;
            });
            served.incrementAndGet();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
