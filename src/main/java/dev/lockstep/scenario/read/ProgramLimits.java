package dev.lockstep.scenario.read;

import java.time.Duration;

/// The limits of a program. A file that asks for more is refused while it is read.
public final class ProgramLimits {

    public static final int THREADS = 16;
    /// Lines of one script.
    public static final int STATEMENTS = 200;
    /// Blocks, one inside the other.
    public static final int DEPTH = 6;
    public static final int REPEATS = 1_000;
    /// Of each kind: locks, conditions, semaphores, variables.
    public static final int OBJECTS = 32;
    public static final int PERMITS = 1_000;
    public static final int PROPERTIES = 32;
    /// Places where a person is asked.
    public static final int ASKS = 32;
    /// The largest number, and the smallest negated.
    public static final int NUMBER = 1_000_000_000;
    /// Characters of a name.
    public static final int NAME = 24;
    /// Characters of a key, a task or a text in quotes.
    public static final int WORD = 40;
    /// Characters of an operation or a condition.
    public static final int PHRASE = 200;
    /// The keys or tasks that fail, and the computes that ask for other keys.
    public static final int LISTED = 100;
    public static final int WORKERS = 16;
    public static final int CAPACITY = 1_000;
    public static final int PARTIES = 16;
    public static final int SPURIOUS = 100;
    public static final int STEPS = 1_000_000;
    public static final int STEPS_UNLESS_SAID = 10_000;
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private ProgramLimits() {}
}
