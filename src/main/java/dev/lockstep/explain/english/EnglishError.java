package dev.lockstep.explain.english;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.ErrorWords;

/// Why sessions refuse in English.
final class EnglishError implements ErrorWords {

    @Override
    public String answerFirst() {
        return "Answer the question first, or leave it (Esc).";
    }

    @Override
    public String nothingToAsk(boolean over) {
        return "Nothing can be asked here that is not on the screen: " + (over ? "go back (←)." : "take a step.");
    }

    @Override
    public String noOtherQuestion() {
        return "No other state within reach has a question of this kind.";
    }

    @Override
    public String noQuestion() {
        return "No question is open.";
    }

    @Override
    public String markFirst() {
        return "Mark an answer first.";
    }

    @Override
    public String noAnswerInTime(long seconds) {
        return "Nothing can be asked here whose answer is known within " + seconds + " s: take a step.";
    }

    @Override
    public String noChoiceInRecording() {
        return "This is a recording: what came next is no choice.";
    }

    @Override
    public String noChallenge() {
        return "There is no challenge.";
    }

    @Override
    public String youAreScheduler() {
        return "You are the scheduler: choose who goes next.";
    }

    @Override
    public String cannotBeChosen(String choice, int step) {
        return choice + " cannot be chosen after step " + step + ".";
    }

    @Override
    public String endsDifferently(OutcomeKind recorded, OutcomeKind now) {
        return "replay differs at the end: recorded " + recorded.word() + ", now " + now.word();
    }

    @Override
    public String endsSooner(int step) {
        return "replay differs: the run is over before step " + step;
    }

    @Override
    public String nothingToChoose() {
        return "this is a recording: nothing can be chosen in it";
    }

    @Override
    public String noBranch(int branch) {
        return "There is no branch " + branch + ".";
    }

    @Override
    public String misfit(int number, String choice, int step, String enabled) {
        return misfit(
                "choice " + number + " of it is " + choice + ", but after step " + step + " only these can be made: "
                        + enabled);
    }

    @Override
    public String misfitAtEnd(int number, String choice, int step, String end) {
        return misfit(
                "choice " + number + " of it is " + choice + ", but after step " + step + " the run is over: " + end);
    }

    @Override
    public String notMadeAgain(String why) {
        return "This scenario does not make the recorded run again, which can only be looked at: " + why;
    }

    @Override
    public String notShown(String why) {
        return "This moment could not be shown: " + why;
    }

    @Override
    public String noSeed() {
        return "Real threads have no seed: this run was recorded.";
    }

    @Override
    public String noLivePart(String scenario) {
        return scenario + " has no live part any more.";
    }

    @Override
    public String tooManyCommands() {
        return "Too many commands are waiting: thaw the engines first.";
    }

    @Override
    public String notCompared(String why) {
        return "These two cannot be compared: " + why;
    }

    @Override
    public String nothingFound() {
        return "Nothing is found yet.";
    }

    @Override
    public String noFailure(int number) {
        return "There is no failure " + number + ".";
    }

    @Override
    public String noOutcome(int number) {
        return "There is no outcome " + number + ".";
    }

    @Override
    public String recordingNotOpened(String why) {
        return "What was recorded cannot be opened: " + why;
    }

    @Override
    public String notSetUp(String why) {
        return "the program could not be set up: " + why;
    }

    @Override
    public String searchFailed(String why) {
        return "The search could not be carried through: " + why;
    }

    private static String misfit(String why) {
        return "This schedule does not fit the scenario: " + why;
    }
}
