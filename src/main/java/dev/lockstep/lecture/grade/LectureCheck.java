package dev.lockstep.lecture.grade;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.Question;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.scenario.BadScenario;

/// Finds the answers to the questions of a lecture, so that its author knows before its audience which are not known in
/// time.
///
/// @param lecture a lecture that was read, whose questions can be asked where they stand
public record LectureCheck(Lecture lecture) {

    /// Asks every question.
    ///
    /// @return how many there are
    /// @throws BadScenario if the answer to one is not known in time
    public int questions() throws BadScenario {
        int questions = 0;
        for (LectureStop stop : lecture.stops()) {
            if (stop.task() instanceof LectureStop.Ask(var asks)) {
                AskedState state = AskedState.after(stop.at().scenario(), stop.at().before());
                Question question = state.question(asks).orElseThrow();
                if (new Questioner(state, Questioner.PATIENCE).ask(question).isEmpty()) {
                    throw new BadScenario(
                            LocalText.of(
                                    lecture.id() + ", stop " + stop.id() + ": the answer to \"" + question.fileWords()
                                            + "\" is not known within " + Questioner.PATIENCE.toSeconds()
                                            + " s, so it is not asked; expected a later state, or a smaller program"));
                }
                questions++;
            }
        }
        return questions;
    }
}
