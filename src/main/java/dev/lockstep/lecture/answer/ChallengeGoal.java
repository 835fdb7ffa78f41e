package dev.lockstep.lecture.answer;

import dev.lockstep.event.OutcomeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person who chooses every step is to lead a run to.
public sealed interface ChallengeGoal {

    /// A failure: a property that breaks, a deadlock, a thread that waits for ever, an error.
    ///
    /// @param kind which; null for any
    record Break(@Nullable OutcomeKind kind) implements ChallengeGoal {
        /// The kinds of failures that a run can be led to.
        public static final List<OutcomeKind> KINDS = List.of(
                OutcomeKind.DEADLOCK, OutcomeKind.WAITS_FOREVER, OutcomeKind.NO_PROGRESS, OutcomeKind.PROPERTY_BROKEN,
                OutcomeKind.THREAD_FAILED, OutcomeKind.ENGINE_ERROR);

        /// @throws IllegalArgumentException if it is no failure
        public Break {
            if (kind != null && !KINDS.contains(kind)) {
                throw new IllegalArgumentException("no failure: " + kind.word());
            }
        }

        /// Any failure.
        public Break() {
            this(null);
        }

        /// Whether a failure of this kind reaches it.
        public boolean isReachedBy(OutcomeKind failure) {
            return kind == null || kind == failure;
        }
    }

    /// An end without a failure.
    record Hold() implements ChallengeGoal {}

    /// An end like that of another run, with the same failures and the same end state.
    ///
    /// @param example the choices of such a run, as schedules are written
    /// @param outcome that end in words, as a label
    record Reach(String example, String outcome) implements ChallengeGoal {}
}
