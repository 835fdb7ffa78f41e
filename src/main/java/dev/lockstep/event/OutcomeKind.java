package dev.lockstep.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The ways in which a run ends or fails.
///
/// It stands beside the events, not beside the outcomes of the stepped runtime, because live runs and recordings end in
/// the same ways, and because traces and the window show how a run ended and import no runtime.
public enum OutcomeKind {
    /// Every script thread has ended and services are only idle.
    FINISHED("finished"),
    /// Threads wait for one another's locks, in a cycle.
    DEADLOCK("deadlock"),
    /// A script thread remains that can never go on, and is in no deadlock.
    WAITS_FOREVER("waits-forever"),
    /// Threads go round in circles and change nothing.
    NO_PROGRESS("no-progress"),
    /// It reached its limit of steps or of time.
    STEP_LIMIT("step-limit"),
    /// A property of the program did not hold.
    PROPERTY_BROKEN("property-broken"),
    /// A thread's body threw.
    THREAD_FAILED("thread-failed"),
    /// Two accesses to memory raced.
    DATA_RACE("data-race"),
    /// A thread broke a rule of the port, or the program could not be set up.
    ENGINE_ERROR("engine-error"),
    /// The strategy, or the person who chose its steps, ended it.
    SCHEDULE_ENDED("schedule-ended"),
    /// A budget of a person's own program ended it.
    STOPPED("stopped");

    private final String word;

    OutcomeKind(String word) {
        this.word = word;
    }

    /// Its word in reports, JSON and trace files, which never changes.
    public String word() {
        return word;
    }

    /// The kind of this word.
    ///
    /// @throws IllegalArgumentException if there is none
    public static OutcomeKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is none of " + words()));
    }

    /// All words, with commas between them.
    public static String words() {
        return Arrays.stream(values()).map(OutcomeKind::word).collect(Collectors.joining(", "));
    }

    /// Whether a run of this kind was stopped from outside, so that its own end is unknown.
    public boolean isCut() {
        return this == STEP_LIMIT || this == SCHEDULE_ENDED || this == STOPPED;
    }
}
