package dev.lockstep.session.control;

import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.Sureness;
import java.util.Set;

/// Questions about the run that is stepped through, and the challenge to lead it to a goal. No command waits: what
/// takes long comes with a later frame. For any thread.
public interface LessonControls {

    /// Asks about the shown state. Until the question is answered or left, no step is taken and nothing shows what
    /// could be done next.
    void ask();

    /// Whether the scenario's own questions are asked as soon as a step comes to them; otherwise they are offered.
    void askAtOnce(boolean atOnce);

    /// Answers the open question.
    ///
    /// @param marked the numbers of the options that are marked, from 0
    void answer(Set<Integer> marked, Sureness sure);

    /// Goes on to another state, and asks a question of the same kind about it.
    void askAgain();

    /// Closes the question, answered or not.
    void leave();

    /// Shows the run that explains the answer to a question about all orders.
    void showExample();

    /// Begins the run anew: from now on every step is chosen by hand, until the goal is reached.
    void challenge(ChallengeGoal goal);

    /// Looks for a choice from which the goal can still be reached.
    void hint();

    /// Ends the challenge; the run stays.
    void endChallenge();
}
