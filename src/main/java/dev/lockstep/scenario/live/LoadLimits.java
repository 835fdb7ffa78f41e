package dev.lockstep.scenario.live;

import java.time.Duration;

/// The limits of a plan, so that no file and no knob can exhaust the machine. A file that asks for more is refused
/// while it is read, before any thread or engine is made.
public final class LoadLimits {

    public static final int MAX_WORKERS = 64;
    public static final int MAX_CAPACITY = 10_000;
    public static final int MAX_PRODUCERS = 16;
    /// Tasks a second.
    public static final int MAX_ARRIVALS = 5_000;
    public static final int MAX_CALLERS = 64;
    public static final int MAX_KEYS = 200;
    /// The exponent of the keys' popularity.
    public static final int MAX_SKEW = 3;
    /// Keys a second.
    public static final int MAX_INVALIDATIONS = 1_000;
    public static final int MAX_PARTIES = 64;
    /// How many times longer the laggard works.
    public static final int MAX_LAGGARD_FACTOR = 100;
    /// The longest time of any kind.
    public static final Duration MAX_TIME = Duration.ofSeconds(60);
    /// The shortest limit on a wait.
    public static final Duration MIN_WAIT_LIMIT = Duration.ofMillis(1);
    /// How many tasks may stand in a queue without a bound before the producers pause, so that a program left running
    /// for a night does not fill the memory.
    public static final int MAX_UNBOUNDED_QUEUE = 20_000;

    private LoadLimits() {}
}
