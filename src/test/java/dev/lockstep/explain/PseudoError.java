package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;

/// Why sessions refuse in [PseudoLanguage].
final class PseudoError implements ErrorWords {

    @Override
    public String answerFirst() {
        return "⟦error⟧";
    }

    @Override
    public String nothingToAsk(boolean over) {
        return "⟦error⟧";
    }

    @Override
    public String noOtherQuestion() {
        return "⟦error⟧";
    }

    @Override
    public String noQuestion() {
        return "⟦error⟧";
    }

    @Override
    public String markFirst() {
        return "⟦error⟧";
    }

    @Override
    public String noAnswerInTime(long seconds) {
        return "⟦error⟧";
    }

    @Override
    public String noChoiceInRecording() {
        return "⟦error⟧";
    }

    @Override
    public String noChallenge() {
        return "⟦error⟧";
    }

    @Override
    public String youAreScheduler() {
        return "⟦error⟧";
    }

    @Override
    public String cannotBeChosen(String choice, int step) {
        return "⟦error⟧";
    }

    @Override
    public String endsDifferently(OutcomeKind recorded, OutcomeKind now) {
        return "⟦error⟧";
    }

    @Override
    public String endsSooner(int step) {
        return "⟦error⟧";
    }

    @Override
    public String nothingToChoose() {
        return "⟦error⟧";
    }

    @Override
    public String noBranch(int branch) {
        return "⟦error⟧";
    }

    @Override
    public String misfit(int number, String choice, int step, String enabled) {
        return "⟦error⟧";
    }

    @Override
    public String misfitAtEnd(int number, String choice, int step, String end) {
        return "⟦error⟧";
    }

    @Override
    public String notMadeAgain(String why) {
        return "⟦error⟧";
    }

    @Override
    public String notShown(String why) {
        return "⟦error⟧";
    }

    @Override
    public String noSeed() {
        return "⟦error⟧";
    }

    @Override
    public String noLivePart(String scenario) {
        return "⟦error⟧";
    }

    @Override
    public String tooManyCommands() {
        return "⟦error⟧";
    }

    @Override
    public String notCompared(String why) {
        return "⟦error⟧";
    }

    @Override
    public String nothingFound() {
        return "⟦error⟧";
    }

    @Override
    public String noFailure(int number) {
        return "⟦error⟧";
    }

    @Override
    public String noOutcome(int number) {
        return "⟦error⟧";
    }

    @Override
    public String recordingNotOpened(String why) {
        return "⟦error⟧";
    }

    @Override
    public String notSetUp(String why) {
        return "⟦error⟧";
    }

    @Override
    public String searchFailed(String why) {
        return "⟦error⟧";
    }
}
