package dev.lockstep.lecture.grade;

import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.answer.LearnerAct;
import java.util.List;

/// What a learner did in a lecture, in that order.
///
/// @param lecture the id of the lecture
/// @param digest the lecture's digest
public record AnswerSheet(String lecture, String digest, List<Entry> entries) {

    public AnswerSheet {
        entries = List.copyOf(entries);
    }

    /// What was done in `lecture`.
    public static AnswerSheet of(Lecture lecture, List<Entry> entries) {
        return new AnswerSheet(lecture.id(), lecture.digest(), entries);
    }

    /// What was done at a stop.
    ///
    /// @param stop the id of the stop
    public record Entry(String stop, LearnerAct act) {}
}
