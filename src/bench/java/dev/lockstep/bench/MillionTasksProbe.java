package dev.lockstep.bench;

import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.runtime.live.LiveRuntime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Sends a million tasks through pools of 1, 2 and 64 workers and says what became of each: run never, once, or more
/// than once; and what is left of heap and threads afterwards.
public final class MillionTasksProbe {

    private static final int TASKS = 1_000_000;

    private MillionTasksProbe() {}

    public static void main(String[] args) throws Exception {
        for (boolean bounded : new boolean[]{false, true}) {
            for (int workers : new int[]{1, 2, 64}) {
                run(workers, bounded);
            }
        }
    }

    private static void run(int workers, boolean bounded) throws Exception {
        long heapBefore = usedHeap();
        int threadsBefore = Thread.activeCount();
        long began = System.nanoTime();
        AtomicIntegerArray runs = new AtomicIntegerArray(TASKS);
        Counts counts;
        LiveRuntime runtime = LiveRuntime.unobserved();
        try (runtime) {
            PoolSettings settings = PoolSettings.of(workers);
            WorkerPool<Integer> pool = new WorkerPool<>(
                    runtime, new EngineId("pool"), bounded ? settings.withCapacity(1_000) : settings,
                    runs::incrementAndGet);
            pool.start();
            for (int task = 0; task < TASKS; task++) {
                pool.submit(task);
            }
            pool.join();
            counts = pool.counts();
            pool.shutdown();
            if (!pool.awaitTermination(Duration.ofSeconds(10))) {
                throw new IllegalStateException("workers did not leave");
            }
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        int never = 0;
        int twice = 0;
        for (int task = 0; task < TASKS; task++) {
            never += runs.get(task) == 0 ? 1 : 0;
            twice += runs.get(task) > 1 ? 1 : 0;
        }
        System.out.printf(
                "%2d workers, %s: %d lost, %d twice, %s; %,d ms; heap %+.1f MB; worker threads left %d; Java threads %+d%n",
                workers,
                bounded ? "bound 1,000" : "no bound   ",
                never,
                twice,
                counts,
                millis,
                (usedHeap() - heapBefore) / 1e6,
                runtime.livingThreads(),
                Thread.activeCount() - threadsBefore);
    }

    private static long usedHeap() {
        System.gc();
        Runtime vm = Runtime.getRuntime();
        return vm.totalMemory() - vm.freeMemory();
    }
}
