package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;

/// Something that went wrong in a run, which may go on all the same.
///
/// @param step the step that brought it about
public record Alarm(int step, ReportedOutcome outcome) {

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// What it is, for people.
    public String sentence() {
        return outcome.sentence();
    }
}
