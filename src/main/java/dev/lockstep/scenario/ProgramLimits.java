package dev.lockstep.scenario;

import java.time.Duration;

/// What a program may ask for at most. A file that asks for more is refused while it is read.
final class ProgramLimits {

    static final int THREADS = 16;
    /// Lines of one script.
    static final int STATEMENTS = 200;
    /// Blocks, one inside the other.
    static final int DEPTH = 6;
    static final int REPEATS = 1_000;
    /// Of each kind: locks, conditions, semaphores, variables.
    static final int OBJECTS = 32;
    static final int PERMITS = 1_000;
    static final int PROPERTIES = 32;
    /// Both ways.
    static final int NUMBER = 1_000_000_000;
    /// Characters of a name.
    static final int NAME = 24;
    /// Characters of a key, a task or a text in quotes.
    static final int WORD = 40;
    /// Characters of an operation or a condition.
    static final int PHRASE = 200;
    /// The keys or tasks that fail, and the computes that ask for other keys.
    static final int LISTED = 100;
    static final int WORKERS = 16;
    static final int CAPACITY = 1_000;
    static final int PARTIES = 16;
    static final int SPURIOUS = 100;
    static final int STEPS = 1_000_000;
    static final int STEPS_UNLESS_SAID = 10_000;
    static final Duration LONGEST = Duration.ofSeconds(60);

    private ProgramLimits() {}
}
