package dev.lockstep.explain;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;

/// What is said of searches in [PseudoLanguage].
final class PseudoSearch implements SearchWords {

    @Override
    public String schedules(long schedules) {
        return "⟦search⟧";
    }

    @Override
    public String byChance(long schedules) {
        return "⟦search⟧";
    }

    @Override
    public String everyOrder(long schedules) {
        return "⟦search⟧";
    }

    @Override
    public String stoppedAt(long schedules) {
        return "⟦search⟧";
    }

    @Override
    public String cancelled() {
        return "⟦search⟧";
    }

    @Override
    public String runsTooLong(int steps) {
        return "⟦search⟧";
    }

    @Override
    public String runsStopped(RunBudget budget, CodePlace at) {
        return "⟦search⟧";
    }

    @Override
    public String preemptionBound(int most) {
        return "⟦search⟧";
    }

    @Override
    public String noFailure(String covered) {
        return "⟦search⟧";
    }

    @Override
    public String method(Method method) {
        return "⟦search⟧";
    }

    @Override
    public String sequentialConsistency() {
        return "⟦search⟧";
    }

    @Override
    public String javaMemory(boolean complete, boolean raced) {
        return "⟦search⟧";
    }

    @Override
    public String javaSteps() {
        return "⟦search⟧";
    }

    @Override
    public String spuriousWakeups(int most) {
        return "⟦search⟧";
    }

    @Override
    public String preemptions(int most) {
        return "⟦search⟧";
    }

    @Override
    public String boundReached(boolean reached) {
        return "⟦search⟧";
    }

    @Override
    public String loopsPruned() {
        return "⟦search⟧";
    }

    @Override
    public String outcomes() {
        return "⟦search⟧";
    }

    @Override
    public String noLikelihoods() {
        return "⟦search⟧";
    }
}
