package dev.lockstep.runtime.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Waiting for something that can only wait by real time, until a moment of a clock that may bend.
final class TimedWaits {

    /// The longest wait before the clock is looked at again. Only waits for a thread's end, which the clock cannot end
    /// itself, can be late by so much, and only after the speed was raised.
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private TimedWaits() {}

    /// Waits until `thread` has ended or the clock shows `due`.
    ///
    /// @return whether it has ended
    static boolean await(Thread thread, long due, EngineClock clock) throws InterruptedException {
        if (due == Long.MAX_VALUE) {
            thread.join();
            return true;
        }
        while (true) {
            long left = clock.realNanosUntil(due);
            boolean ended = thread.join(Duration.ofNanos(Math.clamp(left, 0, LOOK_AGAIN_NANOS)));
            if (ended || left <= 0) {
                return ended;
            }
        }
    }
}
