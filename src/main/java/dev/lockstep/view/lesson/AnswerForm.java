package dev.lockstep.view.lesson;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.control.LessonControls;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.JudgedAnswer;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.library.OpenScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The answer that is being given to the open question, and the commands on questions and challenges, whether from a
/// button or a key. For the JavaFX thread.
public final class AnswerForm implements FramePane {
    private final OpenScenario open;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Set<Integer> marked = new TreeSet<>();
    private final JudgedAnswers judged;
    private Lesson lesson = Lesson.NONE;
    private Sureness sure = Sureness.FAIRLY_SURE;
    private int number;
    private int told;
    private boolean atOnce;
    private Session.@Nullable Step asking;
    /// What is begun with the next stepped run.
    private @Nullable ChallengeGoal wanted;
    private ChallengeGoal usual = new ChallengeGoal.Break();

    /// Receives each answer once, when it was judged.
    @FunctionalInterface
    public interface JudgedAnswers {
        void judged(Concept concept, boolean right);
    }

    public AnswerForm(OpenScenario open, JudgedAnswers judged) {
        this.open = open;
        this.judged = judged;
    }

    /// Runs whenever something in it has changed.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void show(DrawnFrame shown) {
        ChallengeGoal next = wanted;
        if (next != null && shown.frame() instanceof StepFrame) {
            wanted = null;
            challenge(next);
        }
        Session.Step step = open.step().orElse(null);
        if (atOnce && step != null && !step.equals(asking)) {
            asking = step;
            step.lessons().askAtOnce(true);
        }
        Lesson now = shown.frame() instanceof StepFrame frame ? frame.next().lesson() : Lesson.NONE;
        if (now.equals(lesson)) {
            return;
        }
        lesson = now;
        AskedView question = now.question();
        if (question == null) {
            // Another run counts its questions anew.
            forget();
        }
        if (question != null && question.number() != number) {
            forget();
            number = question.number();
        }
        if (question != null && question.concept() != null && question.judged() != null && told != question.number()) {
            told = question.number();
            judged.judged(question.concept(), question.judged().right());
        }
        changed();
    }

    private void forget() {
        number = 0;
        told = 0;
        marked.clear();
        sure = Sureness.FAIRLY_SURE;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    public Lesson lesson() {
        return lesson;
    }

    /// The question that waits for an answer; null where there is none.
    public @Nullable AskedView unanswered() {
        AskedView question = lesson.question();
        return question == null || question.isLookedFor() || question.judged() != null ? null : question;
    }

    public Set<Integer> marked() {
        return Set.copyOf(marked);
    }

    /// An option as it is shown: before the answer what is marked, after it what was, and what is right.
    ///
    /// @param right whether it was judged to be right
    /// @param wrong whether it was marked and judged to be wrong
    public record ShownOption(String label, boolean marked, boolean right, boolean wrong) {
        /// With the sign of how it was judged.
        public String text() {
            return right ? "✓ " + label : wrong ? "✕ " + label : label;
        }

        /// Whether it is right, and was not marked.
        public boolean missed() {
            return right && !marked;
        }
    }

    /// An option of the question, from 0.
    public ShownOption option(AskedView question, int option) {
        JudgedAnswer judged = question.judged();
        boolean isMarked = (judged == null ? marked : judged.marked()).contains(option);
        boolean right = judged != null && judged.rightOnes().contains(option);
        return new ShownOption(
                question.options().get(option), isMarked, right, judged != null && isMarked && !right);
    }

    public Sureness sureness() {
        return sure;
    }

    /// Marks an option, or no longer; of a question that wants one answer, the mark moves.
    ///
    /// @param option from 0; where there is none of this number, nothing happens
    public void mark(int option) {
        AskedView question = unanswered();
        if (question == null || option < 0 || option >= question.options().size()) {
            return;
        }
        boolean was = marked.contains(option);
        if (!question.wantsAll()) {
            marked.clear();
        }
        if (was) {
            marked.remove(option);
        } else {
            marked.add(option);
        }
        changed();
    }

    public void sureness(Sureness next) {
        if (next != sure) {
            sure = next;
            changed();
        }
    }

    /// Surer or less sure by one, where that is possible.
    public void surer(int by) {
        List<Sureness> all = List.of(Sureness.values());
        sureness(all.get(Math.clamp(all.indexOf(sure) + by, 0, all.size() - 1)));
    }

    /// Gives the answer, if something is marked.
    public void answer() {
        if (unanswered() != null && !marked.isEmpty()) {
            Set<Integer> given = marked();
            controls().ifPresent(controls -> controls.answer(given, sure));
        }
    }

    /// Asks about the shown state.
    public void ask() {
        controls().ifPresent(LessonControls::ask);
    }

    /// Whether the scenario's questions are asked as soon as a step comes to them, in this run and later ones.
    public void askAtOnce(boolean now) {
        atOnce = now;
        asking = open.step().orElse(null);
        controls().ifPresent(controls -> controls.askAtOnce(now));
    }

    public void askAgain() {
        controls().ifPresent(LessonControls::askAgain);
    }

    /// Closes the question.
    ///
    /// @return whether there was one
    public boolean leave() {
        if (lesson.question() == null) {
            return false;
        }
        controls().ifPresent(LessonControls::leave);
        return true;
    }

    public void showExample() {
        controls().ifPresent(LessonControls::showExample);
    }

    /// Begins the challenge that is meant where none is named.
    public void challenge() {
        challenge(usual);
    }

    /// Sets the challenge that is meant where none is named: to break it, or what a lecture's stop dares to.
    public void usualGoal(ChallengeGoal goal) {
        usual = goal;
    }

    public void challenge(ChallengeGoal goal) {
        controls().ifPresent(controls -> controls.challenge(goal));
    }

    /// Begins a challenge as soon as the scenario is stepped through.
    public void challengeInStep(ChallengeGoal goal) {
        wanted = goal;
    }

    public void hint() {
        if (lesson.challenge() != null) {
            controls().ifPresent(LessonControls::hint);
        }
    }

    public void endChallenge() {
        controls().ifPresent(LessonControls::endChallenge);
    }

    private Optional<LessonControls> controls() {
        return open.step().map(Session.Step::lessons);
    }
}
