package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;

/// Why a session did not do what a person wanted, in one language. For any thread.
public interface ErrorWords {

    /// That a question is open, in a sentence.
    String answerFirst();

    /// That nothing can be asked here that cannot be seen, in a sentence.
    ///
    /// @param over whether the run is over
    String nothingToAsk(boolean over);

    /// That no other state has such a question, in a sentence.
    String noOtherQuestion();

    /// That no question is open, in a sentence.
    String noQuestion();

    /// That no answer is marked, in a sentence.
    String markFirst();

    /// That no answer would be known in time, in a sentence.
    ///
    /// @param seconds how long it was looked for
    String noAnswerInTime(long seconds);

    /// That a recording has no choices to ask about, in a sentence.
    String noChoiceInRecording();

    /// That there is no challenge, in a sentence.
    String noChallenge();

    /// That the person must choose, in a sentence.
    String youAreScheduler();

    /// That a choice cannot be made, in a sentence.
    String cannotBeChosen(String choice, int step);

    /// That a replay ends in another way, in a line.
    String endsDifferently(OutcomeKind recorded, OutcomeKind now);

    /// That a replay ends too soon, in a line.
    String endsSooner(int step);

    /// That nothing can be chosen in a recording, in a line.
    String nothingToChoose();

    /// That there is no such branch, in a sentence.
    String noBranch(int branch);

    /// That a schedule does not fit, in a line.
    ///
    /// @param number of the choice that cannot be made, counted from 1
    /// @param enabled the choices that can
    String misfit(int number, String choice, int step, String enabled);

    /// The same where the run is over.
    ///
    /// @param end how it ended, in one line
    String misfitAtEnd(int number, String choice, int step, String end);

    /// That a recorded run cannot be made again, in a line.
    ///
    /// @param why in a line
    String notMadeAgain(String why);

    /// That a moment could not be shown, in a line.
    ///
    /// @param why in a line
    String notShown(String why);

    /// That a recording has no seed, in a sentence.
    String noSeed();

    /// That a scenario can no longer run live, in a sentence.
    String noLivePart(String scenario);

    /// That too many commands wait, in a sentence.
    String tooManyCommands();

    /// That two ends of a search cannot be compared, in a line.
    ///
    /// @param why in a line
    String notCompared(String why);

    /// That a search has found nothing yet, in a sentence.
    String nothingFound();

    /// That a search has no such failure, in a sentence.
    String noFailure(int number);

    /// That a search has no such outcome, in a sentence.
    String noOutcome(int number);

    /// That a recording could not be opened, in a line.
    ///
    /// @param why in a line
    String recordingNotOpened(String why);

    /// That a program could not be set up, in a line.
    ///
    /// @param why in a line
    String notSetUp(String why);

    /// That a search failed, in a line.
    ///
    /// @param why in a line
    String searchFailed(String why);
}
