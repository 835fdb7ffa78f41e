package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// The words of a challenge in German.
final class GermanChallenge implements ChallengeWords {

    @Override
    public String goal(ChallengeGoal goal) {
        return "Spielen Sie den Scheduler: " + switch (goal) {
            case ChallengeGoal.Reach(_, var outcome) -> "Erreichen Sie „" + outcome + "“.";
            case ChallengeGoal.Hold() -> "Bringen Sie den Lauf ohne Fehler an sein Ende.";
            case ChallengeGoal.Break(var kind) -> kind == null ? "Bringen Sie den Lauf zum Scheitern." : broken(kind);
        };
    }

    private static String broken(OutcomeKind kind) {
        return switch (kind) {
            case DEADLOCK -> "Führen Sie den Lauf in einen Deadlock.";
            case WAITS_FOREVER -> "Lassen Sie einen Thread für immer warten.";
            case NO_PROGRESS -> "Lassen Sie Threads im Kreis laufen.";
            case PROPERTY_BROKEN -> "Verletzen Sie eine Eigenschaft.";
            case THREAD_FAILED -> "Lassen Sie einen Fehler einen Thread beenden.";
            case ENGINE_ERROR -> "Lassen Sie einen Thread eine Regel der Engine brechen.";
            case DATA_RACE -> "Führen Sie den Lauf in ein Data Race.";
            case FINISHED, STEP_LIMIT, SCHEDULE_ENDED, STOPPED -> "Bringen Sie den Lauf zum Scheitern.";
        };
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
