package dev.lockstep.session.control;

/// What a person who chooses every step is to lead a run to.
public sealed interface ChallengeGoal {

    /// Any failure: a property that breaks, a deadlock, a thread that waits for ever, an error.
    record Break() implements ChallengeGoal {}

    /// An end without a failure.
    record Hold() implements ChallengeGoal {}

    /// An end like that of another run, with the same failures and the same end state.
    ///
    /// @param example the choices of such a run, as schedules are written
    /// @param outcome that end in words, as a label
    record Reach(String example, String outcome) implements ChallengeGoal {}
}
