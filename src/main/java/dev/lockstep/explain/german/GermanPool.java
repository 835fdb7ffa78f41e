package dev.lockstep.explain.german;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.PoolWords;
import java.util.List;

/// The labels of pictures of a pool in German.
final class GermanPool implements PoolWords {

    @Override
    public String producers() {
        return "Erzeuger";
    }

    @Override
    public String heldBack(String number) {
        return number + (number.equals("1") ? " muss warten:" : " müssen warten:");
    }

    @Override
    public String queueIsFull() {
        return "Queue ist voll";
    }

    @Override
    public String notWoken(String number) {
        return number + " nicht geweckt:";
    }

    @Override
    public String thereIsRoom() {
        return "Platz ist da";
    }

    @Override
    public String woken(String number) {
        return number + " geweckt:";
    }

    @Override
    public String mustTakeTheLock() {
        return "erst ans Schloss";
    }

    @Override
    public String mustTakeTheLockBriefly() {
        return "erst ans Schloss";
    }

    @Override
    public String queue() {
        return "Queue";
    }

    @Override
    public String queue(String queued) {
        return "Queue " + queued;
    }

    @Override
    public String queue(String queued, String capacity) {
        return "Queue " + queued + " von " + capacity;
    }

    @Override
    public String queueHeading(String queued) {
        return "QUEUE · " + queued;
    }

    @Override
    public String queueHeading(String queued, String capacity) {
        return queueHeading(queued) + " VON " + capacity;
    }

    @Override
    public String queueHeadingWithoutLimit(String queued) {
        return queueHeading(queued) + " · OHNE GRENZE";
    }

    @Override
    public String depth(long seconds) {
        return "Länge der Queue, letzte " + seconds + " s";
    }

    @Override
    public String highest(String depth) {
        return "höchstens " + depth;
    }

    @Override
    public String worker(ThreadId worker) {
        return "Worker " + worker;
    }

    @Override
    public String workers(int workers) {
        return workers + " Worker";
    }

    @Override
    public String noWorkers() {
        return "keine Worker";
    }

    @Override
    public String killed() {
        return "durch Fehler beendet";
    }

    @Override
    public String threw(boolean endsWorker) {
        return endsWorker ? "Fehler · stirbt" : "Fehler · lebt weiter";
    }

    @Override
    public String waitsForTask() {
        return "wartet auf Aufgabe";
    }

    @Override
    public String done() {
        return "erledigt";
    }

    @Override
    public String doneHeading() {
        return "ERLEDIGT";
    }

    @Override
    public List<String> ok(boolean swallowed) {
        return swallowed ? List.of("gelungen, oder", "Fehler verschluckt") : List.of("gelungen");
    }

    @Override
    public String okBriefly(boolean swallowed) {
        return "gelungen";
    }

    @Override
    public List<String> failed(boolean endWorkers) {
        return endWorkers ? List.of("gescheitert,", "je ein Worker") : List.of("gescheitert,", "doch erledigt");
    }

    @Override
    public String failedBriefly() {
        return "gescheitert";
    }

    @Override
    public String givenBack() {
        return "zurückgegeben";
    }

    @Override
    public String neverMarked() {
        return "nie als erledigt gemeldet";
    }

    @Override
    public List<String> neverMarkedHeading() {
        return List.of("NIE ERLEDIGT", "GEMELDET");
    }

    @Override
    public List<String> neverMarkedLines() {
        return List.of("nie erledigt", "gemeldet");
    }
}
