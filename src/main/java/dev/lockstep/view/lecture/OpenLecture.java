package dev.lockstep.view.lecture;

import dev.lockstep.explain.Spoken;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.library.LectureCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// The lecture that is held, and the stop it is at; none at first. For the JavaFX thread.
///
/// To go on means to be asked first, where the stop asks something that was not asked: so whoever has nothing but a page
/// key, as a presenter's remote, shows the text, then the question, then the next stop.
public final class OpenLecture implements FramePane {
    private final ObjIntConsumer<LectureCard> visit;
    private final AnswerForm answers;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable LectureCard lecture;
    private int stop;
    /// The last frame of a stepped run; null where another is shown.
    private @Nullable StepFrame shown;

    /// @param visit opens a stop
    public OpenLecture(AnswerForm answers, ObjIntConsumer<LectureCard> visit) {
        this.answers = answers;
        this.visit = visit;
    }

    /// Runs whenever another stop is shown, or none.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Begins a lecture at its first stop.
    public void begin(LectureCard wanted) {
        lecture = wanted;
        goTo(0);
    }

    /// Takes a changed lecture for the one that is held, if it is the same; stays where it is.
    public void renew(LectureCard changed) {
        LectureCard now = lecture;
        if (now != null && now.id().equals(changed.id())) {
            lecture = changed;
            stop = Math.min(stop, changed.lecture().stops().size() - 1);
            changed();
        }
    }

    /// Ends it; what is shown stays.
    public void end() {
        lecture = null;
        answers.usualGoal(new ChallengeGoal.Break());
        changed();
    }

    public Optional<LectureCard> lecture() {
        return Optional.ofNullable(lecture);
    }

    /// The stop it is at; empty where no lecture is held.
    public Optional<LectureStop> stop() {
        return lecture().map(LectureCard::lecture).map(Lecture::stops).map(stops -> stops.get(stop));
    }

    /// The number of the stop, from 0.
    public int number() {
        return stop;
    }

    public boolean hasNext() {
        LectureCard now = lecture;
        return now != null && stop + 1 < now.lecture().stops().size();
    }

    public boolean hasBefore() {
        return lecture != null && stop > 0;
    }

    /// Asks what the stop asks, or goes to the next stop.
    ///
    /// @return whether a lecture is held
    public boolean next() {
        if (lecture == null) {
            return false;
        }
        if (isToAsk()) {
            answers.ask();
        } else if (hasNext()) {
            goTo(stop + 1);
        }
        return true;
    }

    /// Goes to the stop before.
    ///
    /// @return whether a lecture is held
    public boolean back() {
        if (hasBefore()) {
            goTo(stop - 1);
        }
        return lecture != null;
    }

    /// Shows the stop again as it is in the lecture.
    public void again() {
        if (lecture != null) {
            goTo(stop);
        }
    }

    /// Whether the stop asks something here that was not asked.
    public boolean isToAsk() {
        return isAtState() && stop().map(LectureStop::task).orElse(null) instanceof LectureStop.Ask
                && lesson().offered();
    }

    /// Whether a question waits for its answer.
    boolean isAsked() {
        return lesson().question() != null && lesson().conceals();
    }

    /// What the stop dares to; null where it does not.
    public @Nullable ChallengeGoal goal() {
        return stop().map(LectureStop::task).orElse(null) instanceof LectureStop.Dare(ChallengeGoal goal) ? goal : null;
    }

    /// Takes up the stop's challenge; where another scenario is shown, comes back to the stop.
    public void dare() {
        ChallengeGoal goal = goal();
        LectureCard now = lecture;
        if (now == null || goal == null) {
            return;
        }
        if (isAtScenario()) {
            answers.challenge(goal);
        } else {
            goTo(stop);
        }
    }

    /// The text of the stop in the language that is spoken now, as long as its state is shown and nothing is asked;
    /// otherwise empty.
    public String textAtState() {
        boolean busy = lesson().question() != null || lesson().challenge() != null;
        return isAtState() && !busy ? stop().map(at -> at.text().in(Spoken.language().code())).orElse("") : "";
    }

    private Lesson lesson() {
        StepFrame frame = shown;
        return frame == null ? Lesson.NONE : frame.next().lesson();
    }

    private boolean isAtScenario() {
        StepFrame frame = shown;
        LectureCard now = lecture;
        return frame != null && now != null
                && stop().filter(at -> at.at().isOf(frame.title().id())).isPresent();
    }

    private boolean isAtState() {
        StepFrame frame = shown;
        return frame != null && isAtScenario()
                && stop().filter(at -> at.at().step() == frame.position().step()).isPresent();
    }

    private void goTo(int next) {
        LectureCard now = lecture;
        if (now == null) {
            return;
        }
        stop = next;
        shown = null;
        ChallengeGoal goal = goal();
        answers.usualGoal(goal == null ? new ChallengeGoal.Break() : goal);
        visit.accept(now, next);
        changed();
    }

    @Override
    public void show(DrawnFrame drawn) {
        shown = drawn.frame() instanceof StepFrame frame ? frame : null;
        if (lecture != null) {
            changed();
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
