package dev.lockstep.bench;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.event.EngineId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
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

/// Rounds a second of virtual threads that meet at a barrier and do nothing else.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
public class BarrierBenchmark {

    private static final int ROUNDS = 1_000;

    @Param({"3", "64"})
    public int parties;

    @Param({"lockstep", "lockstepRecorded", "cyclicBarrier"})
    public String barrier;

    private Meeting meeting;
    private AutoCloseable world;

    private interface Meeting {

        void await() throws Exception;
    }

    @Setup(Level.Trial)
    public void open() {
        if (barrier.equals("cyclicBarrier")) {
            meeting = new CyclicBarrier(parties)::await;
            world = () -> {};
        } else {
            Runtimes runtimes = Runtimes.live(barrier.equals("lockstepRecorded"));
            meeting = new Barrier(runtimes.runtime, new EngineId("barrier"), BarrierSettings.of(parties))::await;
            world = runtimes;
        }
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        world.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void rounds() throws Exception {
        List<Thread> threads = new ArrayList<>(parties);
        for (int party = 0; party < parties; party++) {
            threads.add(Thread.ofVirtual().name("P" + party).start(this::run));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void run() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                meeting.await();
            }
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
