package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.outcome.TracedBreak;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.trace.TraceEnd;

/// How a run ended; a broken property counts as its end.
public record RunEnd(ReportedOutcome outcome) {

    public static RunEnd of(Outcome outcome) {
        return new RunEnd(new ReportedOutcome.Typed(outcome));
    }

    /// An end of which only kind and sentence are known, such as that of a trace.
    public static RunEnd described(OutcomeKind kind, String sentence) {
        return new RunEnd(
                new ReportedOutcome.Described(
                        kind, kind == OutcomeKind.PROPERTY_BROKEN ? TracedBreak.shown(sentence) : sentence));
    }

    public OutcomeKind kind() {
        return outcome.kind();
    }

    /// One sentence.
    public String message() {
        return outcome.sentence();
    }

    /// The end for a trace.
    public TraceEnd traced() {
        return new TraceEnd(kind(), outcome.traced());
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
