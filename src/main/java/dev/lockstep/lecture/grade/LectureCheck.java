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
                                    "%s, stop %s: the answer to \"%s\" is not known within %s s, so it is not asked; expected a later state, or a smaller program",
                                    "%s, Station %s: die Antwort auf \"%s\" ist binnen %s s nicht bekannt, also wird nicht gefragt; erwartet ein späterer Zustand oder ein kleineres Programm",
                                    lecture.id(), stop.id(), question.fileWords(), Questioner.PATIENCE.toSeconds()));
                }
                questions++;
            }
        }
        return questions;
    }
}
