package dev.lockstep.explain.german;

import dev.lockstep.explain.LoadWords;

/// What is said of live runs in German.
final class GermanLoad implements LoadWords {

    @Override
    public String parameter(Parameter parameter) {
        return switch (parameter) {
            case WORKERS -> "Worker";
            case QUEUE_CAPACITY -> "Plätze in der Queue";
            case ARRIVALS -> "Ankünfte";
            case TASK_TIME -> "Dauer einer Aufgabe";
            case FAILING_TASKS -> "Aufgaben, die scheitern";
            case CALLERS -> "Aufrufer";
            case KEYS -> "Schlüssel";
            case KEY_SKEW -> "Schiefe der Schlüssel";
            case COMPUTE_TIME -> "Dauer einer Berechnung";
            case FAILING_COMPUTES -> "Berechnungen, die scheitern";
            case THINK_TIME -> "Denkzeit";
            case INVALIDATIONS -> "Ungültigkeiten";
            case PARTIES -> "Teilnehmer";
            case ROUNDS -> "Runden";
            case WORK_TIME -> "Arbeitszeit";
            case LAGGARD -> "Nachzügler";
            case LONGEST_WAIT -> "Längstes Warten";
        };
    }

    @Override
    public String call(Call call, String of) {
        return switch (call) {
            case ADD_WORKER -> "+ Worker";
            case REMOVE_WORKER -> "− Worker";
            case BURST -> of + " auf einmal einreichen";
            case SHUT_DOWN -> "Herunterfahren: Queue leeren";
            case SHUT_DOWN_NOW -> "Sofort herunterfahren";
            case INTERRUPT -> "Einen unterbrechen";
            case ABORT -> "Abbrechen";
            case RESET -> "Zurücksetzen";
            case INVALIDATE -> of + " für ungültig erklären";
            case CLEAR -> "Leeren";
            case RESTART -> "Neu starten";
        };
    }

    @Override
    public String hint(Call call, String of) {
        return switch (call) {
            case ADD_WORKER -> "Startet einen weiteren Worker.";
            case REMOVE_WORKER -> "Lässt einen Worker gehen, sobald er seine Aufgabe erledigt hat.";
            case BURST -> "Ein weiterer Erzeuger reicht " + of + " Aufgaben auf einmal ein.";
            case SHUT_DOWN -> "Lehnt neue Aufgaben ab und führt aus, was in der Queue steht.";
            case SHUT_DOWN_NOW -> "Gibt zurück, was nie begonnen hat, und unterbricht, was läuft.";
            case INTERRUPT -> "Unterbricht einen Teilnehmer, der wartet; wartet keiner, so den ersten.";
            case ABORT -> "Bricht die Barriere für alle, die warten, und alle, die kommen.";
            case RESET -> "Macht die Barriere ganz; eine neue Generation beginnt.";
            case INVALIDATE ->
                "Entfernt den begehrtesten Schlüssel; was gerade für ihn berechnet wird, wird nicht behalten.";
            case CLEAR -> "Entfernt alle Schlüssel.";
            case RESTART -> "Beendet diesen Lauf und beginnt einen neuen, mit den Parametern, wie sie stehen.";
        };
    }

    @Override
    public String idle(Idle idle, int most) {
        return switch (idle) {
            case FEWEST_WORKERS -> "Weniger als ein Worker geht nicht.";
            case MOST_WORKERS -> "Mehr als " + most + " Worker gehen nicht.";
            case WORKERS_LEAVE -> "Der Pool ist heruntergefahren: Seine Worker gehen, und keiner kommt dazu.";
            case NO_NEW_TASKS -> "Der Pool ist heruntergefahren: Er nimmt keine neuen Aufgaben an.";
            case SHUT_DOWN_ALREADY -> "Der Pool ist schon heruntergefahren.";
            case NO_TASK_BEGINS -> "Der Pool ist heruntergefahren: Keine Aufgabe beginnt mehr.";
            case BROKEN_ALREADY -> "Die Barriere ist schon gebrochen, bis Zurücksetzen sie ganz macht.";
        };
    }

    @Override
    public String noLimit() {
        return "ohne Grenze";
    }

    @Override
    public String workersAreFixed() {
        return "Der Pool ist heruntergefahren, also bleiben seine Worker, wie sie sind: Erst ein Neustart ändert das.";
    }

    @Override
    public String record() {
        return "Aufzeichnen";
    }
}
