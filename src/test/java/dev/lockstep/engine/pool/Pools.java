package dev.lockstep.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.testing.Run;
import java.time.Duration;

/// Pools to test, and what must be true of each.
final class Pools {

    static final EngineId ID = new EngineId("pool");
    static final Duration LONG = Duration.ofHours(1);

    private Pools() {}

    static <T> WorkerPool<T> started(Run run, PoolSettings settings, Handler<T> handler) {
        WorkerPool<T> pool = new WorkerPool<>(run.runtime(), ID, settings.withoutTakeLimit(), handler);
        pool.start();
        return pool;
    }

    static void endGracefully(WorkerPool<?> pool) throws InterruptedException {
        pool.shutdown();
        assertThat(pool.awaitTermination(LONG)).isTrue();
        assertThat(pool.workers()).isZero();
    }

    static void assertAddsUp(Counts counts) {
        assertThat(counts.queued() + counts.active() + counts.succeeded() + counts.failed() + counts.returned())
                .isEqualTo(counts.submitted());
    }
}
