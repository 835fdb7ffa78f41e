package dev.lockstep.explain.german;

import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.StepUnit;

/// The words of figures in German.
final class GermanFigure implements FigureWords {

    @Override
    public String column(Column column, StepUnit unit) {
        return switch (column) {
            case STEP -> GermanStates.of(unit);
            case THREAD -> "Thread";
            case KIND -> "Art";
            case SENTENCE -> "Was geschieht";
        };
    }

    @Override
    public String schedule(StepUnit unit) {
        return "Jede Spalte ist ein Thread, jede Zeile ein " + GermanStates.of(unit)
                + "; ein Balken dauert so lange, wie ein Schloss gehalten wird.";
    }

    @Override
    public String comparison() {
        return "Zwei Läufe desselben Programms ab der ersten Wahl, die verschieden ist.";
    }

    @Override
    public String holds(ThreadId thread, LockId lock) {
        return thread + " hält " + GermanNames.inSentence(lock);
    }

    @Override
    public String lock(LockId lock) {
        return GermanNames.bare(lock);
    }

    @Override
    public String same(int steps, StepUnit unit) {
        boolean step = unit == StepUnit.STEP;
        return switch (steps) {
            case 0 -> "Schon " + first(step) + " ist verschieden.";
            case 1 -> (step ? "Der erste Schritt" : "Das erste Ereignis") + " ist gleich.";
            default -> "Die ersten " + GermanNumbers.of(steps) + " " + GermanStates.several(unit) + " sind gleich.";
        };
    }

    private static String first(boolean step) {
        return step ? "der erste Schritt" : "das erste Ereignis";
    }

    @Override
    public String alike(int steps, StepUnit unit) {
        boolean step = unit == StepUnit.STEP;
        return switch (steps) {
            case 0 -> "Kein Lauf hat " + (step ? "einen Schritt." : "ein Ereignis.");
            case 1 -> "Beide Läufe haben " + (step ? "denselben Schritt." : "dasselbe Ereignis.");
            default ->
                "Beide Läufe haben dieselben " + GermanNumbers.of(steps) + " " + GermanStates.several(unit) + ".";
        };
    }

    @Override
    public String noMore(StepUnit unit) {
        return "Keine weiteren " + GermanStates.several(unit) + ".";
    }

    @Override
    public String work(EngineWork work) {
        return switch (work) {
            case EngineWork.InTask(var task, _) -> "Aufgabe " + task;
            case EngineWork.InCompute(_, var key, _) -> "berechnet " + ObjectText.of(key);
            case EngineWork.InAction _ -> "Aktion";
        };
    }

    @Override
    public String locks() {
        return "Schlösser";
    }

    @Override
    public String dropped(long events) {
        return events == 1 ? "1 Ereignis ging verloren" : GermanNumbers.of(events) + " Ereignisse gingen verloren";
    }
}
