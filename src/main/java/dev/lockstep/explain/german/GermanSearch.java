package dev.lockstep.explain.german;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.explain.SearchWords;

/// What is said of searches in German.
final class GermanSearch implements SearchWords {

    @Override
    public String schedules(long schedules) {
        return GermanNumbers.count(schedules, "Ablaufplan", "Ablaufpläne");
    }

    @Override
    public String byChance(long schedules) {
        return schedules(schedules) + ", zufällig gewählt";
    }

    @Override
    public String everyOrder(long schedules) {
        return "jede Reihenfolge, " + schedules(schedules);
    }

    @Override
    public String stoppedAt(long schedules) {
        return "angehalten nach " + GermanNumbers.count(schedules, "Ablaufplan", "Ablaufplänen");
    }

    @Override
    public String cancelled() {
        return "abgebrochen";
    }

    @Override
    public String runsTooLong(int steps) {
        return "Läufe wurden nach " + GermanNumbers.of(steps) + " Schritten angehalten";
    }

    @Override
    public String runsStopped(RunBudget budget, CodePlace at) {
        return "Läufe wurden in " + at + " angehalten: " + GermanOutcomes.usedUp(budget);
    }

    @Override
    public String preemptionBound(int most) {
        return "nur Reihenfolgen mit höchstens " + most + (most == 1 ? " Verdrängung" : " Verdrängungen");
    }

    @Override
    public String noFailure(String covered) {
        return covered + ": kein Fehler darunter, kein Beweis";
    }

    @Override
    public String method(Method method) {
        return switch (method) {
            case PARTIAL_ORDER_REDUCTION -> "Halbordnungs-Reduktion";
            case DEPTH_FIRST -> "Tiefensuche ohne Reduktion";
            case RANDOM_PRIORITIES -> "zufällige Prioritäten";
            case RANDOM_ORDERS -> "zufällige Reihenfolgen";
        };
    }

    @Override
    public String sequentialConsistency() {
        return "sequenzielle Konsistenz";
    }

    @Override
    public String javaMemory(boolean complete, boolean raced) {
        if (raced) {
            return "sequenzielle Konsistenz; mit diesem Data Race darf Java mehr";
        }
        return complete
                ? "kein Data Race: sequenzielle Konsistenz ist, was Java hier verspricht"
                : "sequenzielle Konsistenz, die Java verspricht, wo es kein Data Race gibt";
    }

    @Override
    public String javaSteps() {
        return "jeder Aufruf des JDK ist ein Schritt, Zeit ordnet nichts";
    }

    @Override
    public String spuriousWakeups(int most) {
        return most == 0
                ? "kein grundloses Aufwachen"
                : "grundloses Aufwachen höchstens " + (most == 1 ? "einmal" : most + "-mal");
    }

    @Override
    public String preemptions(int most) {
        return "höchstens " + most + (most == 1 ? " Verdrängung" : " Verdrängungen");
    }

    @Override
    public String boundReached(boolean reached) {
        return reached ? "nicht jede Reihenfolge" : "keine Grenze erreicht";
    }

    @Override
    public String loopsPruned() {
        return "Runden, die zum selben Zustand zurückführen, werden einmal gegangen";
    }

    @Override
    public String outcomes() {
        return "Ausgänge, mit der Zahl ihrer Reihenfolgen";
    }

    @Override
    public String noLikelihoods() {
        return "Zahlen von Reihenfolgen sind keine Wahrscheinlichkeiten.";
    }
}
