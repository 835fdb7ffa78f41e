package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;

/// The labels of pictures in [PseudoLanguage].
final class PseudoStage implements StageWords {

    @Override
    public String more(long left, String number, Items items) {
        return "⟦stage⟧";
    }

    @Override
    public String nothingYet() {
        return "⟦stage⟧";
    }

    @Override
    public String catchingUp() {
        return "⟦stage⟧";
    }

    @Override
    public String frozen() {
        return "⟦stage⟧";
    }

    @Override
    public String frozenBriefly() {
        return "⟦stage⟧";
    }

    @Override
    public String flow() {
        return "⟦stage⟧";
    }

    @Override
    public String flowBriefly() {
        return "⟦stage⟧";
    }

    @Override
    public String threads() {
        return "⟦stage⟧";
    }

    @Override
    public String variable(String name, String value) {
        return "⟦stage⟧";
    }

    @Override
    public String writtenBy(ThreadId writer) {
        return "⟦stage⟧";
    }

    @Override
    public String initial() {
        return "⟦stage⟧";
    }

    @Override
    public String initialBriefly() {
        return "⟦stage⟧";
    }

    @Override
    public String lock(String name) {
        return "⟦stage⟧";
    }

    @Override
    public String holds() {
        return "⟦stage⟧";
    }

    @Override
    public String free() {
        return "⟦stage⟧";
    }

    @Override
    public String heldBy(ThreadId holder) {
        return "⟦stage⟧";
    }

    @Override
    public String line() {
        return "⟦stage⟧";
    }

    @Override
    public String waitOn(String condition) {
        return "⟦stage⟧";
    }

    @Override
    public String woken() {
        return "⟦stage⟧";
    }

    @Override
    public String permits(int permits) {
        return "⟦stage⟧";
    }

    @Override
    public String semaphore(String name, int permits) {
        return "⟦stage⟧";
    }

    @Override
    public String waitForPermit() {
        return "⟦stage⟧";
    }

    @Override
    public String lanes() {
        return "⟦stage⟧";
    }

    @Override
    public String lanesOverTime() {
        return "⟦stage⟧";
    }

    @Override
    public String now() {
        return "⟦stage⟧";
    }

    @Override
    public String waitsForGraph() {
        return "⟦stage⟧";
    }

    @Override
    public PoolWords pool() {
        return new PseudoPool();
    }

    @Override
    public CacheWords cache() {
        return new PseudoCache();
    }

    @Override
    public BarrierWords barrier() {
        return new PseudoBarrier();
    }
}
