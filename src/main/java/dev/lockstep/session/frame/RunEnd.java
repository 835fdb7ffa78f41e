package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Outcome;

/// How a run ended; a broken property counts as its end.
public record RunEnd(ReportedOutcome outcome) {

    public static RunEnd of(Outcome outcome) {
        return new RunEnd(new ReportedOutcome.Typed(outcome));
    }

    /// An end of which only kind and sentence are known.
    public static RunEnd described(OutcomeKind kind, String sentence) {
        return new RunEnd(new ReportedOutcome.Described(kind, sentence));
    }

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// One sentence.
    public String message() {
        return outcome.sentence();
    }

    /// Whether the run finished and every property held.
    public boolean good() {
        return kind() == OutcomeKind.FINISHED;
    }

    /// Whether the run was stopped before anything went wrong, so that how it would have ended is not known.
    public boolean isCut() {
        return kind().isCut();
    }
}
