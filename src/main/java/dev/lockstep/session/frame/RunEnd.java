package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Outcome;

/// How a run ended, its properties counted in.
public record RunEnd(ReportedOutcome outcome) {

    public static RunEnd of(Outcome outcome) {
        return new RunEnd(new ReportedOutcome.Typed(outcome));
    }

    /// Where no more is known of it.
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

    /// Whether that is how it should end, all properties held.
    public boolean good() {
        return kind() == OutcomeKind.FINISHED;
    }

    /// Whether it was stopped before anything went wrong, so that nobody knows how it would have ended.
    public boolean isCut() {
        return kind().isCut();
    }
}
