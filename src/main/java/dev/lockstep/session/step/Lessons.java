package dev.lockstep.session.step;

import dev.lockstep.explain.Spoken;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.control.LessonControls;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.Lesson.AskedView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The question and the challenge of a run. The commands are for any thread; all else is for the session's alone.
final class Lessons implements LessonControls {

    private final StepLoop loop;
    private final StopVisit visit;
    private final Predictions predictions;
    private @Nullable Challenge challenge;
    private boolean atOnce;

    Lessons(StepLoop loop, StopVisit visit) {
        this.loop = loop;
        this.visit = visit;
        this.predictions = new Predictions(loop, visit);
    }

    @Override
    public void ask() {
        loop.orderAnyway(() -> predictions.ask(loop.current()));
    }

    @Override
    public void askAtOnce(boolean now) {
        loop.pass(() -> atOnce = now);
    }

    /// A step was taken or taken back: where the scenario wants a question, it is asked, if a person wants that.
    void moved() {
        if (atOnce && predictions.offers(loop.current())) {
            predictions.ask(loop.current());
        }
    }

    @Override
    public void answer(Set<Integer> marked, Sureness sure) {
        loop.orderAnyway(() -> predictions.answer(marked, sure));
    }

    @Override
    public void askAgain() {
        loop.orderAnyway(() -> {
            if (challenge == null) {
                predictions.askAgain(loop.current());
            } else {
                // The steps to another state are the person's own.
                predictions.ask(loop.current());
            }
        });
    }

    @Override
    public void leave() {
        loop.orderAnyway(predictions::leave);
    }

    @Override
    public void showExample() {
        loop.orderAnyway(() -> predictions.example().ifPresent(this::show));
    }

    private void show(Schedule schedule) {
        predictions.leave();
        var _ = loop.show(schedule);
    }

    @Override
    public void challenge(ChallengeGoal goal) {
        loop.orderAnyway(() -> {
            begun();
            CurrentRun run = loop.current();
            run.begin(new RunStart.Open(), run.playhead().seed(), run.playhead().policy());
            challenge = new Challenge(loop, run, goal, visit.acts());
        });
    }

    @Override
    public void hint() {
        loop.orderAnyway(() -> {
            Challenge now = challenge;
            if (now == null) {
                throw new IllegalArgumentException(Spoken.language().session().errors().noChallenge());
            }
            now.hint(loop.current().playhead());
        });
    }

    @Override
    public void endChallenge() {
        loop.orderAnyway(this::giveUp);
    }

    private void giveUp() {
        Challenge now = challenge;
        if (now != null) {
            now.end(loop.current().playhead());
        }
        challenge = null;
    }

    /// Another run begins: what is asked of the old one is asked no more.
    void begun() {
        predictions.leave();
        giveUp();
    }

    /// The challenge begins again with the run.
    void restarted() {
        predictions.leave();
    }

    /// A step is about to be taken or taken back.
    ///
    /// @throws IllegalArgumentException if a question must be answered first
    void moves() {
        String refusal = predictions.refusal();
        if (!refusal.isEmpty()) {
            throw new IllegalArgumentException(refusal);
        }
        predictions.leave();
    }

    /// The policy is about to choose.
    ///
    /// @throws IllegalArgumentException if the person is to choose
    void leavesToPolicy(Playhead playhead) {
        boolean chooses = challenge != null
                && playhead.at() == playhead.shown().last()
                && playhead.shown().enabledAfter(playhead.at()).size() > 1;
        if (chooses) {
            throw new IllegalArgumentException(Spoken.language().session().errors().youAreScheduler());
        }
    }

    void undid(int steps) {
        Challenge now = challenge;
        if (now != null) {
            now.undid(steps);
        }
    }

    Lesson view(CurrentRun run) {
        Challenge now = challenge;
        AskedView question = predictions.view();
        boolean concealed = question != null && question.judged() == null;
        return new Lesson(
                question, now == null ? null : now.view(run.playhead(), concealed),
                now == null && predictions.offers(run), now == null && predictions.isAwaited(run), visit.isStop());
    }

    void close() {
        begun();
    }
}
