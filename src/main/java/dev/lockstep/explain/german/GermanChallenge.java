package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// The words of a challenge in German.
final class GermanChallenge implements ChallengeWords {

    @Override
    public String goal(boolean hold, String outcome) {
        return "Spielen Sie den Scheduler: " + (!outcome.isEmpty()
                ? "Erreichen Sie „" + outcome + "“."
                : hold
                        ? "Bringen Sie den Lauf ohne Fehler an sein Ende."
                        : "Bringen Sie den Lauf zum Scheitern.");
    }

    @Override
    public String won(String why, int steps, int undone, int least, boolean shortest) {
        String back = undone == 0 ? "" : ", " + count(undone, "Schritt", "Schritte") + " zurückgenommen";
        String beside = least == 0
                ? ""
                : steps == least
                        ? shortest ? " Kein Weg ist kürzer." : " Kein kürzerer Weg ist bekannt."
                        : (shortest ? " Der kürzeste Weg braucht " : " Der kürzeste bekannte Weg braucht ")
                                + count(least, "Schritt", "Schritte") + ".";
        return (why.isEmpty() ? "" : why + " ") + "Erreicht in " + count(steps, "Schritt", "Schritten") + back + "."
                + beside;
    }

    @Override
    public String missed() {
        return "Der Lauf ist zu Ende, und das Ziel ist nicht erreicht: "
                + "Gehen Sie zurück (←), und entscheiden Sie anders.";
    }

    @Override
    public String impossible(String coverage) {
        return "Das kann niemand. Durchsucht: " + coverage + ".";
    }

    @Override
    public String everyOrderFails() {
        return "Hier scheitert jede Reihenfolge: Es gibt nichts zu gewinnen.";
    }

    @Override
    public String looking() {
        return "Ein Weg wird gesucht …";
    }

    @Override
    public String stillPossible(Choice next, @Nullable ThreadView thread) {
        return next.thread() + " · " + GermanOperations.choice(next.alternative(), thread)
                + ": Danach ist das Ziel noch erreichbar.";
    }

    @Override
    public String noWay(long orders) {
        return "Von hier führt kein Weg mehr ans Ziel: " + (orders == 1
                ? "Die einzige übrige Reihenfolge wurde ausgeführt."
                : "Alle " + GermanNumbers.of(orders) + " Reihenfolgen von hier aus wurden ausgeführt.");
    }

    @Override
    public String notKnown(long seconds, long orders) {
        return "Nach " + GermanNumbers.of(seconds) + " s nicht bekannt: "
                + (orders == 1
                        ? "Die eine bisher ausgeführte Reihenfolge erreicht das Ziel nicht."
                        : "Keine der " + GermanNumbers.of(orders)
                                + " bisher ausgeführten Reihenfolgen erreicht das Ziel.");
    }
}
