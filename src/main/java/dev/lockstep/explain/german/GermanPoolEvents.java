package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.PoolEvent.Refusal;
import java.util.OptionalInt;

/// The sentences of [GermanEvents] for the events of a pool.
final class GermanPoolEvents {

    private GermanPoolEvents() {}

    /// @param flawed whether the pool deviates from the pattern, so that the pattern's promises do not hold
    static String of(String who, PoolEvent event, boolean flawed) {
        String itself = GermanNames.first(event.engine());
        String ofPool = GermanNames.genitive(event.engine());
        String thePool = GermanNames.accusative(event.engine());
        return switch (event) {
            case PoolEvent.Made made -> made(GermanNames.within(event.engine()), made);
            case PoolEvent.Stated stated ->
                itself + " gibt seinen Zustand an: " + phase(stated.phase()) + "; "
                        + GermanNumbers.of(stated.workers().size()) + " Worker, "
                        + count(stated.queue().size(), "Aufgabe", "Aufgaben") + " in der Queue, "
                        + GermanNumbers.of(stated.running().size()) + " in Arbeit, " + bound(stated.capacity()) + ".";
            case PoolEvent.TaskQueued(_, var task) ->
                who + " stellt Aufgabe " + task + " in die Queue " + ofPool + ".";
            case PoolEvent.TaskRefused(_, var reason) ->
                who + " reicht eine Aufgabe ein, aber " + GermanNames.nominative(event.engine())
                        + " nimmt sie nicht an: "
                        + refusal(reason) + ".";
            case PoolEvent.TaskTaken(_, var task) -> who + " nimmt Aufgabe " + task + " und führt sie aus.";
            case PoolEvent.TaskSucceeded(_, var task) -> who + " hat Aufgabe " + task + " erledigt.";
            case PoolEvent.TaskFailed(_, var task, var fault) ->
                "Aufgabe " + task + " wirft " + GermanEvents.fault(fault)
                        + "; sie gilt als gescheitert und ist erledigt.";
            case PoolEvent.TaskUnmarked(_, var task, var fault) ->
                "Aufgabe " + task + " wirft " + GermanEvents.fault(fault) + "; " + who
                        + " lebt weiter, und niemand meldet die Aufgabe als erledigt.";
            case PoolEvent.TasksReturned(_, var tasks) ->
                who + " bekommt " + count(tasks.size(), "Aufgabe", "Aufgaben") + " zurück, die nie begonnen "
                        + (tasks.size() == 1 ? "wurde." : "wurden.");
            case PoolEvent.WorkerAdded(_, var worker) -> itself + " bekommt Worker " + worker + ".";
            case PoolEvent.WorkerLeft(_, var worker) -> "Worker " + worker + " verlässt " + thePool + ".";
            case PoolEvent.Resized(_, int target) ->
                who + " stellt " + thePool + " auf " + GermanNumbers.of(target) + " Worker ein.";
            case PoolEvent.CapacityChanged(_, var capacity) ->
                who + " ändert die Queue " + ofPool + ": " + bound(capacity) + ".";
            case PoolEvent.ShutdownBegan(_, var phase) ->
                who + " fährt " + thePool + " herunter" + (flawed ? "." : ": Er " + phase(phase) + ".");
            case PoolEvent.Terminated _ -> itself + " ist beendet: Alle Worker sind gegangen.";
        };
    }

    private static String made(String inPool, PoolEvent.Made made) {
        String throwing = " eine Aufgabe, die eine Ausnahme wirft, ";
        String thrown = switch (made.thrown()) {
            case COUNTED -> " gilt" + throwing + "als gescheitert und ist erledigt";
            case DEADLY -> " ist" + throwing + "erledigt und beendet ihren Worker";
            case SWALLOWED -> " gilt" + throwing + "als gelungen";
            case UNMARKED -> " wird" + throwing + "nie als erledigt gemeldet";
        };
        boolean together = made.tasks().equals(made.room());
        return inPool + thrown + (together ? ", und Erzeuger und Worker warten an einer Bedingung." : ".");
    }

    /// To follow `er`.
    private static String phase(Phase phase) {
        return switch (phase) {
            case OPEN -> "nimmt Aufgaben an und führt sie aus";
            case DRAINING -> "führt aus, was in der Queue steht, und lehnt ab, was kommt";
            case STOPPING -> "gibt zurück, was in der Queue steht, und unterbricht, was läuft";
            case TERMINATED -> "ist beendet";
        };
    }

    /// No word on what is still finished: an implementation with a fault may not do it.
    static String shutDown(Phase phase) {
        return switch (phase) {
            case OPEN -> "";
            case DRAINING -> "Heruntergefahren: nimmt keine neuen Aufgaben an";
            case STOPPING -> "Sofort heruntergefahren: Was nicht begonnen war, wurde zurückgegeben";
            case TERMINATED -> "Heruntergefahren: Alle Worker sind gegangen";
        };
    }

    static String shutDownBriefly(Phase phase) {
        return switch (phase) {
            case OPEN -> "";
            case DRAINING -> "heruntergefahren";
            case STOPPING -> "sofort heruntergefahren";
            case TERMINATED -> "heruntergefahren, keine Worker mehr";
        };
    }

    private static String refusal(Refusal reason) {
        return switch (reason) {
            case FULL -> "Die Queue ist voll";
            case TIMED_OUT -> "Die Queue blieb voll, bis die Zeit um war";
            case SHUT_DOWN -> "Der Pool ist heruntergefahren";
            case INTERRUPTED -> "Der Aufrufer wurde unterbrochen";
        };
    }

    private static String bound(OptionalInt capacity) {
        return capacity.isPresent() ? "Platz für " + GermanNumbers.of(capacity.getAsInt()) : "keine Grenze";
    }
}
