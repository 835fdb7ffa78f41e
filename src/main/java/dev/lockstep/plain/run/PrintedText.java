package dev.lockstep.plain.run;

/// What a thread has printed, as one of its locals.
final class PrintedText {
    /// The name of that local.
    static final String LOCAL = "System.out";

    private PrintedText() {}
}
