package dev.lockstep.testing;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Real threads: the program is run once.
final class LiveWorld implements World {

    /// After this a run is taken for stuck. It only ever delays a failure.
    private static final long LIMIT_SECONDS = 30;

    private static final int EVENTS_KEPT = 60;

    @Override
    public void run(Program program) throws Exception {
        Deque<RecordedEvent> last = new ConcurrentLinkedDeque<>();
        AtomicLong sequence = new AtomicLong();
        AtomicReference<Run> watched = new AtomicReference<>();
        EngineClock clock = new EngineClock();
        try (LiveRuntime runtime = new LiveRuntime(clock, (nanos, thread, event) -> {
            last.add(new RecordedEvent(sequence.incrementAndGet(), nanos, thread, event));
            if (sequence.get() > EVENTS_KEPT) {
                last.poll();
            }
            if (watched.get() != null) {
                watched.get().observe(thread, event);
            }
        })) {
            Run run = new Run(runtime, runtime, new RealTime(clock));
            watched.set(run);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            CountDownLatch ended = new CountDownLatch(1);
            LogicalThread main = runtime.spawn("main", Role.SCRIPT, () -> {
                try {
                    run.runAsMain(program);
                } catch (Throwable any) {
                    thrown.set(any);
                } finally {
                    ended.countDown();
                }
            });
            boolean inTime = ended.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            for (Throwable failure : run.failures()) {
                throw new AssertionError(failure.getMessage(), failure);
            }
            if (thrown.get() != null) {
                throw new AssertionError(main + " threw " + thrown.get(), thrown.get());
            }
            if (!inTime) {
                throw new AssertionError(
                        "still running after " + LIMIT_SECONDS + " s; the last events were\n"
                                + last.stream().map(RecordedEvent::toString).collect(Collectors.joining("\n")));
            }
        }
    }

    private record RealTime(EngineClock clock) implements Run.Time {

        @Override
        public long nanos() {
            return clock.nanos();
        }

        @Override
        public boolean isVirtual() {
            return false;
        }

        @Override
        public void pass(EngineRuntime runtime, Duration span) throws InterruptedException {
            clock.speed(EngineClock.MAX_SPEED);
            runtime.sleep(span);
            clock.speed(1);
        }

        /// A clock that bends, though to the speed it has, has everyone look at it again.
        @Override
        public void wakeTimedWaiters() {
            clock.speed(clock.speed());
        }
    }
}
