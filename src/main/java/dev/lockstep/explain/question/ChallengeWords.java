package dev.lockstep.explain.question;

import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// All sentences of a challenge, in one language. For any thread.
public interface ChallengeWords {

    /// What is to be reached, in a sentence.
    String goal(ChallengeGoal goal);

    /// That the goal is reached, in sentences.
    ///
    /// @param why the failure, in a sentence; empty where the goal is none
    /// @param undone how many steps were taken back
    /// @param least the steps of the shortest way known; 0 where none is known yet
    /// @param shortest whether no way is shorter
    String won(String why, int steps, int undone, int least, boolean shortest);

    /// That the run is over without the goal, in a sentence.
    String missed();

    /// That nobody can reach the goal, in sentences.
    ///
    /// @param coverage what was searched, as reports have it
    String impossible(String coverage);

    /// That whatever is chosen fails, so that nothing was won, in a sentence.
    String everyOrderFails();

    /// That a hint is looked for, in a sentence.
    String looking();

    /// That the goal can still be reached after this choice, in a sentence.
    ///
    /// @param thread its thread; null where it is not known
    String stillPossible(Choice next, @Nullable ThreadView thread);

    /// That the goal cannot be reached any more, in a sentence.
    ///
    /// @param orders how many orders were run: all that differ from here on
    String noWay(long orders);

    /// That it is not known whether the goal can still be reached, in a sentence.
    ///
    /// @param orders how many orders were run, none of which reaches it
    String notKnown(long seconds, long orders);
}
