package dev.lockstep.lecture.grade;

import java.util.List;

/// What came of a learner's answers.
///
/// @param stops the stops at which something was done, in the order of the lecture
public record Grade(List<StopGrade> stops) {

    public Grade {
        stops = List.copyOf(stops);
    }

    /// The questions of all stops.
    public StopGrade.Questions questions() {
        return stops.stream().map(StopGrade::questions).reduce(StopGrade.Questions.NONE, StopGrade.Questions::and);
    }

    /// How many answers could not be judged in time.
    public int unjudged() {
        return questions().unjudged();
    }
}
