package dev.lockstep.explain.german;

import dev.lockstep.explain.ErrorWords;
import dev.lockstep.explain.LoadWords;
import dev.lockstep.explain.SessionWords;
import dev.lockstep.trace.RunOrder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of sessions in German.
final class GermanSession implements SessionWords {

    private static final LoadWords LOAD = new GermanLoad();
    private static final ErrorWords ERRORS = new GermanError();

    @Override
    public String figure(Figure figure) {
        return switch (figure) {
            case THROUGHPUT -> "Durchsatz";
            case LONG_WAIT -> "p99 Warten";
            case FAILED -> "gescheitert";
            case DONE -> "erledigt";
            case QUEUED -> "in der Queue";
            case RUNNING -> "in Arbeit";
            case UNMARKED -> "ungemeldet";
            case CALLS -> "Aufrufe";
            case HITS -> "Treffer";
            case MISSES -> "Fehlschläge";
            case COMPUTES -> "Berechnungen";
            case WAITS -> "gewartet";
            case LOCK_TABLE -> "Schlosstabelle";
            case GENERATION -> "Generation";
            case TRIPS -> "Öffnungen";
            case WAITING -> "wartend";
            case BROKEN -> "gebrochen";
            case ROUNDS -> "Runden";
            case TIME -> "Zeit";
            case VIRTUAL_TIME -> "virtuelle Zeit";
        };
    }

    @Override
    public String simulated() {
        return "simuliert";
    }

    @Override
    public String recordedRun() {
        return "aufgezeichneter Lauf";
    }

    @Override
    public String realThreads() {
        return "echte Threads";
    }

    @Override
    public String order(RunOrder order) {
        return Stream.concat(
                Stream.of(decider(order.first())),
                order.changes().stream().map(change -> decider(change.decider()) + " ab Schritt " + change.step()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public LoadWords load() {
        return LOAD;
    }

    @Override
    public ErrorWords errors() {
        return ERRORS;
    }

    @Override
    public String branch(int step, String choice) {
        return "ab Schritt " + step + ": zuerst " + choice;
    }

    private static String decider(RunOrder.Decider decider) {
        return switch (decider) {
            case RunOrder.Seed(long seed) -> "Startwert " + seed;
            case RunOrder.Rule rule -> switch (rule) {
                case SCHEDULE -> "Ablaufplan";
                case BY_HAND -> "von Hand";
                case BY_CHANCE -> "zufällig";
                case BY_FAIR_TURNS -> "reihum";
                case KEEPING_RUNNING -> "wer läuft, läuft weiter";
            };
            case RunOrder.Other(String text) -> text;
        };
    }
}
