package dev.lockstep.lecture.question;

import dev.lockstep.runtime.stepped.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question that can be answered, with its options and the right ones among them.
///
/// @param right the right ones: all of them to be marked, or any one of them, as the question wants
/// @param why what explains the answer, in sentences
/// @param example a schedule from the start that shows why, where the question is about all orders
public record AskedQuestion(
        Question question,
        List<AnswerOption> options,
        Set<AnswerOption> right,
        List<String> why,
        Optional<Schedule> example) {

    /// @throws IllegalArgumentException if no option is right, or a right one is no option
    public AskedQuestion {
        options = List.copyOf(options);
        right = Set.copyOf(right);
        why = List.copyOf(why);
        if (right.isEmpty() || !options.containsAll(right)) {
            throw new IllegalArgumentException("of " + options + " these are to be right: " + right);
        }
    }

    /// Whether these marks answer it rightly.
    public boolean isRight(Set<AnswerOption> marked) {
        return question.wantsAll() ? marked.equals(right) : marked.size() == 1 && right.containsAll(marked);
    }
}
