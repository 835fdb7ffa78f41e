package dev.lockstep.scenario.live;

import java.time.Duration;

/// What a plan may ask for at most, so that no file and no knob can take the machine away. A file that asks for more is
/// refused while it is read, before anything is made.
public final class LoadLimits {

    public static final int WORKERS = 64;
    public static final int CAPACITY = 10_000;
    public static final int PRODUCERS = 16;
    /// Tasks a second.
    public static final int ARRIVALS = 5_000;
    public static final int CALLERS = 64;
    public static final int KEYS = 200;
    /// The exponent of the keys' popularity.
    public static final int SKEW = 3;
    /// Keys a second.
    public static final int INVALIDATIONS = 1_000;
    public static final int PARTIES = 64;
    /// How many times longer the laggard works.
    public static final int LAGGARD = 100;
    /// The longest time of any kind.
    public static final Duration LONGEST = Duration.ofSeconds(60);
    /// The shortest limit on a wait.
    public static final Duration SHORTEST_LIMIT = Duration.ofMillis(1);
    /// How many tasks may stand in a queue without a bound before the producers pause, so that a program left alone for
    /// a night does not fill the memory.
    public static final int QUEUED = 20_000;

    private LoadLimits() {}
}
