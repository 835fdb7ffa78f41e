package dev.lockstep.session.live;

import static dev.lockstep.session.live.WatchedSession.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.ThreadView;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Each knob is turned and each act is done while the engine runs, and the engine obeys.
class SteeringTest {

    @Test
    void thePoolObeysItsKnobs() throws Exception {
        try (WatchedSession pool = WatchedSession.open("pool-backpressure")) {
            turn(pool, "workers", 12);
            pool.await("12 workers", frame -> pool(frame).workers().size() == 12);
            turn(pool, "workers", 2);
            pool.await("2 workers", frame -> pool(frame).workers().size() == 2);
            turn(pool, "capacity", 30);
            pool.await("30 queued", frame -> pool(frame).queue().size() == 30);
            turn(pool, "capacity", Double.MAX_VALUE);
            pool.await("no bound", frame -> pool(frame).capacity().equals(OptionalInt.empty()));
            turn(pool, "arrivals", 0);
            turn(pool, "task-time", 0);
            pool.await("an empty pool", frame -> pool(frame).counts().unfinished() == 0);
            turn(pool, "failing", 100);
            double failed = figure(pool.await("settled", frame -> knob(frame, "failing").value() == 100), "failed");
            turn(pool, "arrivals", 1_000);
            pool.await("many failures", frame -> figure(frame, "failed") > failed + 100);
        }
    }

    @Test
    void aBurstOfFiftyIsSubmittedAndFinishedByAGracefulShutdown() throws Exception {
        try (WatchedSession pool = WatchedSession.open("pool-graceful-shutdown")) {
            turn(pool, "arrivals", 0);
            turn(pool, "workers", 1);
            turn(pool, "capacity", 100);
            pool.session.act("burst");
            pool.await("a long queue", frame -> pool(frame).queue().size() >= 45);
            turn(pool, "task-time", 0);
            pool.session.act("shutdown");

            LiveFrame over = pool.await("the end", frame -> pool(frame).phase() == Phase.TERMINATED);

            assertThat(pool(over).counts().succeeded()).isGreaterThanOrEqualTo(50);
            assertThat(pool(over).counts().returned()).isZero();
        }
    }

    @Test
    void anImmediateShutdownGivesBackWhatNeverStarted() throws Exception {
        try (WatchedSession pool = WatchedSession.open("pool-graceful-shutdown")) {
            turn(pool, "task-time", 5_000);
            pool.session.act("burst");
            pool.await("a full queue", frame -> pool(frame).queue().size() == 40);
            pool.session.act("shutdown-now");

            LiveFrame over = pool.await("the end", frame -> pool(frame).phase() == Phase.TERMINATED);

            assertThat(pool(over).counts().returned()).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void oneWorkerMoreAndOneWorkerLess() throws Exception {
        try (WatchedSession pool = WatchedSession.open("pool-steady")) {
            pool.session.act("add-worker");
            pool.await("6 workers", frame -> pool(frame).workers().size() == 6);
            pool.session.act("remove-worker");
            pool.session.act("remove-worker");
            pool.await("4 workers", frame -> pool(frame).workers().size() == 4);
        }
    }

    @Test
    void theCacheObeysItsKnobs() throws Exception {
        try (WatchedSession cache = WatchedSession.open("cache-one-compute")) {
            turn(cache, "compute-time", 0);
            turn(cache, "think-time", 2);
            turn(cache, "invalidations", 0);
            turn(cache, "keys", 40);
            turn(cache, "skew", 0);
            cache.await("40 values", frame -> values(frame) == 40);
            turn(cache, "callers", 20);
            cache.await("20 callers", frame -> callers(frame) == 20);
            turn(cache, "callers", 3);
            cache.await("3 callers", frame -> callers(frame) == 3);
            turn(cache, "failing", 100);
            cache.await("settled", frame -> knob(frame, "failing").value() == 100);
            cache.session.act("clear");
            cache.await("nothing but failures", frame -> figure(frame, "failed") > 20 && values(frame) <= 3);
            turn(cache, "failing", 0);
            turn(cache, "invalidations", 20);
            double computes = figure(cache.await("40 values again", frame -> values(frame) >= 38), "computes");
            cache.await("computes after invalidations", frame -> figure(frame, "computes") > computes + 3);
        }
    }

    @Test
    void invalidatingTheMostWantedKeyHasItComputedAgain() throws Exception {
        try (WatchedSession cache = WatchedSession.open("cache-double-check")) {
            turn(cache, "invalidations", 0);
            turn(cache, "keys", 1);
            turn(cache, "think-time", 5);
            cache.await("a value", frame -> isStored(frame, "user:1"));
            turn(cache, "compute-time", 5_000);
            cache.await("settled", frame -> knob(frame, "compute-time").value() == 5_000);
            cache.session.act("invalidate");
            cache.await(
                    "a line for the key", frame -> frame.snapshot().caches().values().stream()
                            .flatMap(view -> view.keys().values().stream())
                            .anyMatch(key -> key.key().equals("user:1") && key.users() >= 5));
        }
    }

    @Test
    void theBarrierObeysItsKnobs() throws Exception {
        try (WatchedSession barrier = WatchedSession.open("barrier-three-meet")) {
            turn(barrier, "work-time", 5);
            turn(barrier, "laggard", 2);
            barrier.await("rounds", frame -> barrier(frame).generation() > 3);
            turn(barrier, "parties", 7);
            barrier.await("7 parties", frame -> barrier(frame).parties() == 7 && barrier(frame).generation() > 1);
            turn(barrier, "parties", 2);
            barrier.await("2 parties", frame -> barrier(frame).parties() == 2 && barrier(frame).generation() > 1);
            turn(barrier, "rounds", 1);
            long done = barrier(barrier.await("settled", frame -> knob(frame, "rounds").value() == 1)).generation();
            turn(barrier, "rounds", 100);
            barrier.await("more rounds", frame -> barrier(frame).generation() > done + 3);
            turn(barrier, "rounds", 101);
            turn(barrier, "laggard", 10);
            turn(barrier, "work-time", 500);
            turn(barrier, "limit", 20);
            barrier.await("a time-out", frame -> barrier(frame).broken() == Cause.TIMED_OUT);
        }
    }

    @Test
    void theBarrierIsAbortedInterruptedAndMended() throws Exception {
        try (WatchedSession barrier = WatchedSession.open("barrier-reset")) {
            turn(barrier, "work-time", 20);
            barrier.session.act("abort");
            barrier.await("an abort", frame -> barrier(frame).broken() == Cause.ABORTED);
            barrier.session.act("reset");
            LiveFrame whole = barrier.await("a whole barrier", frame -> barrier(frame).broken() == null);
            barrier.await("rounds", frame -> barrier(frame).generation() > barrier(whole).generation() + 2);
            turn(barrier, "laggard", 10);
            turn(barrier, "work-time", 2_000);
            barrier.await("a laggard at its long work", SteeringTest::isLaggardAway);
            barrier.await("all others wait", frame -> isLaggardAway(frame) && barrier(frame).arrived().size() == 3);
            barrier.session.act("interrupt");
            barrier.await("an interrupt", frame -> barrier(frame).broken() == Cause.INTERRUPTED);
        }
    }

    private static void turn(WatchedSession watched, String knob, double value) throws InterruptedException {
        watched.await("an engine", frame -> !frame.snapshot().threads().isEmpty());
        watched.session.turn(knob, value);
    }

    private static Knob knob(LiveFrame frame, String id) {
        return frame.load().knobs().stream().filter(knob -> knob.id().equals(id)).findFirst().orElseThrow();
    }

    private static PoolView pool(LiveFrame frame) {
        return Objects.requireNonNull(frame.snapshot().pools().get(new EngineId("pool")), "the pool");
    }

    private static BarrierView barrier(LiveFrame frame) {
        return Objects.requireNonNull(frame.snapshot().barriers().get(new EngineId("barrier")), "the barrier");
    }

    /// Whether P4 sleeps for so long that no trip can come between.
    private static boolean isLaggardAway(LiveFrame frame) {
        ThreadView laggard = frame.snapshot().thread(new ThreadId("P4"));
        return laggard != null
                && laggard.activity() instanceof Activity.Sleeping(long nanos)
                && nanos > Duration.ofSeconds(10).toNanos();
    }

    private static CacheView cache(LiveFrame frame) {
        return Objects.requireNonNull(frame.snapshot().caches().get(new EngineId("cache")), "the cache");
    }

    private static long values(LiveFrame frame) {
        return cache(frame).keys().values().stream().filter(key -> key.stored() != null).count();
    }

    private static boolean isStored(LiveFrame frame, String key) {
        return cache(frame).keys().values().stream().anyMatch(view -> view.key().equals(key) && view.stored() != null);
    }

    private static long callers(LiveFrame frame) {
        return frame.snapshot().threads().values().stream()
                .filter(thread -> thread.role() == Role.SCRIPT && thread.id().name().startsWith("C"))
                .filter(thread -> !thread.sign().isOver())
                .count();
    }
}
