package dev.lockstep.explain.german;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.ErrorWords;

/// Why sessions refuse in German.
final class GermanError implements ErrorWords {

    @Override
    public String answerFirst() {
        return "Erst die Frage beantworten oder sie lassen (Esc).";
    }

    @Override
    public String nothingToAsk(boolean over) {
        return "Hier ist nichts zu fragen, das nicht zu sehen wäre: "
                + (over ? "erst zurückgehen (←)." : "erst einen Schritt tun.");
    }

    @Override
    public String noOtherQuestion() {
        return "Kein anderer erreichbarer Zustand hat eine Frage dieser Art.";
    }

    @Override
    public String noQuestion() {
        return "Keine Frage ist offen.";
    }

    @Override
    public String markFirst() {
        return "Erst eine Antwort ankreuzen.";
    }

    @Override
    public String noAnswerInTime(long seconds) {
        return "Hier ist nichts zu fragen, dessen Antwort in " + seconds + " s bekannt wäre: erst einen Schritt tun.";
    }

    @Override
    public String noChoiceInRecording() {
        return "Dies ist eine Aufzeichnung: Was als Nächstes kam, ist keine Entscheidung.";
    }

    @Override
    public String noChallenge() {
        return "Es gibt keine Aufgabe.";
    }

    @Override
    public String youAreScheduler() {
        return "Der Scheduler ist, wer hier zusieht: Jetzt ist zu entscheiden, wer als Nächster geht.";
    }

    @Override
    public String cannotBeChosen(String choice, int step) {
        return choice + " kann nach Schritt " + step + " nicht gewählt werden.";
    }

    @Override
    public String endsDifferently(OutcomeKind recorded, OutcomeKind now) {
        return "die Wiederholung endet anders: aufgezeichnet " + recorded.word() + ", jetzt " + now.word();
    }

    @Override
    public String endsSooner(int step) {
        return "die Wiederholung weicht ab: Der Lauf endet vor Schritt " + step;
    }

    @Override
    public String nothingToChoose() {
        return "dies ist eine Aufzeichnung: In ihr ist nichts zu wählen";
    }

    @Override
    public String noBranch(int branch) {
        return "Es gibt keinen Zweig " + branch + ".";
    }

    @Override
    public String misfit(int number, String choice, int step, String enabled) {
        return misfit(
                "Entscheidung " + number + " darin ist " + choice + ", aber nach Schritt " + step + " geht nur: "
                        + enabled);
    }

    @Override
    public String misfitAtEnd(int number, String choice, int step, String end) {
        return misfit(
                "Entscheidung " + number + " darin ist " + choice + ", aber nach Schritt " + step
                        + " ist der Lauf zu Ende: " + end);
    }

    @Override
    public String notMadeAgain(String why) {
        return "Dieses Szenario ergibt den aufgezeichneten Lauf nicht wieder, der nur anzusehen ist: " + why;
    }

    @Override
    public String notShown(String why) {
        return "Dieser Augenblick war nicht zu zeigen: " + why;
    }

    @Override
    public String noSeed() {
        return "Echte Threads haben keinen Startwert: Dieser Lauf wurde aufgezeichnet.";
    }

    @Override
    public String noLivePart(String scenario) {
        return scenario + " hat keinen Teil live mehr.";
    }

    @Override
    public String tooManyCommands() {
        return "Zu viele Befehle warten: Erst auftauen.";
    }

    @Override
    public String notCompared(String why) {
        return "Diese beiden lassen sich nicht vergleichen: " + why;
    }

    @Override
    public String nothingFound() {
        return "Noch ist nichts gefunden.";
    }

    @Override
    public String noFailure(int number) {
        return "Es gibt keinen Fehler " + number + ".";
    }

    @Override
    public String noOutcome(int number) {
        return "Es gibt kein Ergebnis " + number + ".";
    }

    @Override
    public String recordingNotOpened(String why) {
        return "Was aufgezeichnet wurde, lässt sich nicht öffnen: " + why;
    }

    @Override
    public String notSetUp(String why) {
        return "das Programm ließ sich nicht aufbauen: " + why;
    }

    @Override
    public String searchFailed(String why) {
        return "Die Suche ließ sich nicht zu Ende führen: " + why;
    }

    private static String misfit(String why) {
        return "Dieser Ablaufplan passt nicht zum Szenario: " + why;
    }
}
