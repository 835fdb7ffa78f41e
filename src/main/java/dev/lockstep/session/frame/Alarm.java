package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;

/// A failure in a run that may go on all the same, such as a deadlock of two of its threads.
///
/// @param step the step that brought it about
public record Alarm(int step, ReportedOutcome outcome) {

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// The failure as a sentence.
    public String sentence() {
        return outcome.sentence();
    }
}
