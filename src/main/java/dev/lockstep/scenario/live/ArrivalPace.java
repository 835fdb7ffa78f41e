package dev.lockstep.scenario.live;

import dev.lockstep.runtime.EngineRuntime;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// When the next arrival is due, by a rate that may change at any moment. For one thread.
///
/// The gaps are drawn around their mean, so that arrivals are not evenly spaced. Each is counted from when the last
/// arrival was *due*, not from when it was done, so a late wake-up is made up for and the rate does not drift; but no
/// more than [#PATIENCE] is ever made up for, so a thread that was held back does not flood the engine afterwards.
final class ArrivalPace {

    /// How long a thread sleeps at most before it reads the rate again.
    private static final long LOOK_AGAIN = Duration.ofMillis(500).toNanos();
    private static final long PATIENCE = Duration.ofMillis(200).toNanos();
    private static final double SECOND = 1e9;

    private final EngineRuntime runtime;
    private final LongSupplier clock;
    private final DoubleSupplier perSecond;
    private final SplittableRandom dice;
    private long last;
    private double stretch;

    ArrivalPace(EngineRuntime runtime, LongSupplier clock, DoubleSupplier perSecond, SplittableRandom dice) {
        this.runtime = runtime;
        this.clock = clock;
        this.perSecond = perSecond;
        this.dice = dice;
        this.last = clock.getAsLong();
        this.stretch = dice.nextDouble();
    }

    /// Waits a while, at most until the next is due.
    ///
    /// @return whether it is due now; if not, check whether to go on and ask again
    boolean due() throws InterruptedException {
        double rate = perSecond.getAsDouble();
        long now = clock.getAsLong();
        if (rate <= 0) {
            last = now;
            runtime.sleep(Duration.ofNanos(LOOK_AGAIN));
            return false;
        }
        long due = last + (long) (stretch * SECOND / rate);
        if (due > now) {
            runtime.sleep(Duration.ofNanos(Math.min(due - now, LOOK_AGAIN)));
            if (due - now > LOOK_AGAIN) {
                return false;
            }
        }
        last = Math.max(due, now - PATIENCE);
        stretch = 0.5 + dice.nextDouble();
        return true;
    }
}
