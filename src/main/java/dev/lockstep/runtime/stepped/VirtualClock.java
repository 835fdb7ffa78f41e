package dev.lockstep.runtime.stepped;

import java.time.Duration;

/// Virtual time: the maximum of the due times reached, so that it does not depend on the order of commuting steps.
final class VirtualClock {

    private long now;

    long now() {
        return now;
    }

    void reach(long due) {
        now = Math.max(now, due);
    }

    /// The moment so long from now; a time beyond the clock's range is its end.
    long after(Duration time) {
        long nanos = nanos(time);
        return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    }

    static long nanos(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative, but is " + time);
        }
        return time.toSeconds() > Long.MAX_VALUE / 1_000_000_000 - 1 ? Long.MAX_VALUE : time.toNanos();
    }
}
