package dev.lockstep.session.step;

import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A visit to a stop of a lecture: the state it begins in, what is asked there, and who is told what the learner does.
///
/// @param schedule the choices from the beginning
/// @param step the shown step
/// @param asks what is asked about that state; null where nothing is
/// @param acts is called on the session's thread
public record StopVisit(Schedule schedule, int step, @Nullable StopQuestion asks, Consumer<LearnerAct> acts) {

    /// No stop: what is done is nobody's business.
    static final StopVisit NONE = new StopVisit(new Schedule(List.of()), 0, null, _ -> {});

    /// Whether there is a stop.
    boolean isStop() {
        return !equals(NONE);
    }

    /// Whether a run after these choices is where the stop asks.
    boolean isAskedAfter(Schedule choices) {
        return asks != null && choices.choices().equals(schedule.choices().subList(0, step));
    }
}
