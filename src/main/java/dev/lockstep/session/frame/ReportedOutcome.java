package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Outcome;

/// How a run ended, or one thing that went wrong in it, as much as is known of it.
public sealed interface ReportedOutcome {

    OutcomeKind kind();

    /// What it is, for people.
    String sentence();

    /// What the stepped runtime or the watch over properties found, with all that belongs to it.
    record Typed(Outcome outcome) implements ReportedOutcome {
        @Override
        public OutcomeKind kind() {
            return outcome.kind();
        }

        @Override
        public String sentence() {
            return Spoken.language().outcome(outcome);
        }
    }

    /// Only a kind and a sentence are known of it: it stood so in a file, comes from real threads, of which no runtime
    /// says who waits for whom, or kept a program from being set up.
    record Described(OutcomeKind kind, String sentence) implements ReportedOutcome {}
}
