package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.testing.Row;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One unlucky order, held in place by a sink that stops threads at what they tell.
///
/// A caller that computes B found A on its second check and has given A's lock back, but stands before the master lock
/// to leave the table. Meanwhile A was invalidated, and another caller computes A and asks for B: it may wait, for the
/// first no longer wants A.
class FalseAlarmTest {

    private static final EngineId ID = new EngineId("cache");
    private static final LockId MASTER = new LockId("cache", "master");
    private static final LockId LOCK_OF_A = new LockId("cache", "key", "A");

    private final CountDownLatch masterHeld = new CountDownLatch(1);
    private final CountDownLatch masterMayGo = new CountDownLatch(1);
    private final CountDownLatch leaverMayGo = new CountDownLatch(1);
    private final CountDownLatch releasing = new CountDownLatch(1);
    private final CountDownLatch leaving = new CountDownLatch(1);

    @Test
    @Timeout(30)
    @Row("K20")
    void aCallerThatHasItsValueButHasNotLeftIsNotWaiting() throws Exception {
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), this::hold)) {
            KeyedCache<String, String> cache = new KeyedCache<>(runtime, ID);
            CountDownLatch computingB = new CountDownLatch(1);
            LogicalThread first = runtime.spawn("first", Role.SCRIPT, () -> cache.getOrCompute("A", a -> {
                computingB.await();
                until(runtime, () -> runtime.sum(cache.tallies().waits()) == 1);
                return "a";
            }));
            until(runtime, () -> runtime.sum(cache.tallies().computes()) == 1);
            LogicalThread leaver = runtime.spawn("leaver", Role.SCRIPT, () -> cache.getOrCompute("B", b -> {
                computingB.countDown();
                return cache.getOrCompute("A", a -> "unused") + "b";
            }));
            releasing.await();
            LogicalThread restater = runtime.spawn("restater", Role.SCRIPT, cache::restate);
            leaving.await();
            masterMayGo.countDown();
            first.join();
            restater.join();
            cache.invalidate("A");
            LogicalThread other = runtime.spawn(
                    "other", Role.SCRIPT, () -> cache.getOrCompute("A", a -> cache.getOrCompute("B", b -> "unused")));
            // It finds the leaver at A's lock still, and then at B's.
            CacheTallies tallies = cache.tallies();
            until(runtime, () -> runtime.sum(tallies.waits()) == 3 || runtime.sum(tallies.refused()) > 0);
            leaverMayGo.countDown();
            leaver.join();
            other.join();
            assertThat(runtime.sum(cache.tallies().refused())).isZero();
            assertThat(cache.peek("A")).isEqualTo("ab");
            assertThat(cache.lockTableSize()).isZero();
        }
    }

    private static void until(LiveRuntime runtime, BooleanSupplier state) throws InterruptedException {
        while (!state.getAsBoolean()) {
            runtime.sleep(Duration.ofMillis(1));
        }
    }

    private void hold(long nanos, ThreadId thread, Event event) {
        try {
            if (thread.name().equals("leaver") && event.equals(new LockEvent.Released(LOCK_OF_A))) {
                releasing.countDown();
                masterHeld.await();
            } else if (thread.name().equals("leaver")
                    && releasing.getCount() == 0
                    && leaving.getCount() > 0
                    && event.equals(new LockEvent.Blocked(MASTER))) {
                leaving.countDown();
                leaverMayGo.await();
            } else if (thread.name().equals("restater") && event instanceof CacheEvent.Stated) {
                masterHeld.countDown();
                masterMayGo.await();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
