package dev.lockstep.lecture.answer;

import java.util.List;

/// What a learner did at a stop of a lecture, so that it can be judged again by whoever has the lecture: the state as
/// the choices that led to it, and never whether it was right.
public sealed interface LearnerAct {

    /// The choices that led to the state, as schedules are written.
    String schedule();

    /// A question was asked.
    ///
    /// @param question in the words of files
    record Asked(String schedule, String question) implements LearnerAct {}

    /// A question was answered.
    ///
    /// @param question in the words of files
    /// @param marked the options that were marked, in the words of files
    record Answered(String schedule, String question, List<String> marked, Sureness sure) implements LearnerAct {
        public Answered {
            marked = List.copyOf(marked);
        }
    }

    /// A run was led to the goal of the stop's challenge, or was left before.
    ///
    /// @param undone how many steps were taken back on the way
    record Tried(String schedule, int undone) implements LearnerAct {
        /// @throws IllegalArgumentException if fewer than none were taken back
        public Tried {
            if (undone < 0) {
                throw new IllegalArgumentException("fewer than no steps were taken back: " + undone);
            }
        }
    }
}
