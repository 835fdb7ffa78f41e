package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Outcome;

/// How a run ended, or one failure in it, with as much as is known of it.
public sealed interface ReportedOutcome {

    OutcomeKind kind();

    /// The outcome as a sentence.
    String sentence();

    /// The outcome as a sentence of a trace.
    String traced();

    /// An outcome found by the stepped runtime or by the watch over properties, complete with its threads and locks.
    record Typed(Outcome outcome) implements ReportedOutcome {
        @Override
        public OutcomeKind kind() {
            return outcome.kind();
        }

        @Override
        public String sentence() {
            return Spoken.language().outcome(outcome);
        }

        @Override
        public String traced() {
            return Spoken.language().traced(outcome);
        }
    }

    /// An outcome of which only kind and sentence are known: read from a file, seen on real threads, where no runtime
    /// knows which thread waits for which, or an error that kept a program from being set up.
    record Described(OutcomeKind kind, String sentence) implements ReportedOutcome {
        @Override
        public String traced() {
            return sentence;
        }
    }
}
