package dev.lockstep.session.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast a counter grows, over the last two seconds of the engine's clock. For the frame thread alone.
final class GrowthRate {

    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    private static final long APART = Duration.ofMillis(50).toNanos();
    /// A stretch shorter than this gives no rate yet.
    private static final long ENOUGH = Duration.ofMillis(500).toNanos();

    private record Reading(long nanos, long count) {}

    private final Deque<Reading> readings = new ArrayDeque<>();

    /// Notes that the counter stands at `count`. A counter that fell was set back, and is measured from there.
    void saw(long nanos, long count) {
        Reading last = readings.peekLast();
        if (last != null && count < last.count()) {
            readings.clear();
            last = null;
        }
        if (last == null || nanos - last.nanos() >= APART) {
            readings.addLast(new Reading(nanos, count));
        }
        while (readings.size() > 2 && nanos - readings.getFirst().nanos() > WINDOW) {
            readings.removeFirst();
        }
    }

    /// The growth a second; NaN while too little was seen.
    double perSecond() {
        Reading first = readings.peekFirst();
        Reading last = readings.peekLast();
        return first == null || last == null || last.nanos() - first.nanos() < ENOUGH
                ? Double.NaN
                : (last.count() - first.count()) * 1e9 / (last.nanos() - first.nanos());
    }
}
