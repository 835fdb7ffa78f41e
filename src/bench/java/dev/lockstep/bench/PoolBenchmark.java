package dev.lockstep.bench;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Tasks a second through five workers. Every task counts down one latch, which the submitter waits for, on all sides
/// alike.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
public class PoolBenchmark {

    private static final int WORKERS = 5;
    private static final int TASKS = 10_000;

    @Param({"lockstep", "lockstepRecorded", "threadPoolExecutor", "threadPoolExecutorVirtual"})
    public String pool;

    private Subject subject;

    private interface Subject extends AutoCloseable {

        void submit(CountDownLatch done) throws InterruptedException;

        @Override
        void close();
    }

    @Setup(Level.Trial)
    public void open() {
        subject = switch (pool) {
            case "lockstep" -> lockstep(false);
            case "lockstepRecorded" -> lockstep(true);
            case "threadPoolExecutor" -> executor(Thread.ofPlatform().factory());
            default -> executor(Thread.ofVirtual().factory());
        };
    }

    private static Subject lockstep(boolean recorded) {
        Runtimes runtimes = Runtimes.live(recorded);
        WorkerPool<CountDownLatch> pool = new WorkerPool<>(
                runtimes.runtime, new EngineId("pool"), PoolSettings.of(WORKERS), CountDownLatch::countDown);
        pool.start();
        return new Subject() {
            @Override
            public void submit(CountDownLatch done) throws InterruptedException {
                pool.submit(done);
            }

            @Override
            public void close() {
                runtimes.close();
            }
        };
    }

    private static Subject executor(ThreadFactory threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        executor.prestartAllCoreThreads();
        return new Subject() {
            @Override
            public void submit(CountDownLatch done) {
                executor.execute(done::countDown);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }

    @TearDown(Level.Trial)
    public void close() {
        subject.close();
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void tasks() throws Exception {
        CountDownLatch done = new CountDownLatch(TASKS);
        for (int i = 0; i < TASKS; i++) {
            subject.submit(done);
        }
        done.await();
    }
}
