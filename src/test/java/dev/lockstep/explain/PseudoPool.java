package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;
import java.util.List;

/// The labels of pictures of a pool in [PseudoLanguage].
final class PseudoPool implements PoolWords {

    @Override
    public String producers() {
        return "⟦pool⟧";
    }

    @Override
    public String heldBack(String number) {
        return "⟦pool⟧";
    }

    @Override
    public String queueIsFull() {
        return "⟦pool⟧";
    }

    @Override
    public String notWoken(String number) {
        return "⟦pool⟧";
    }

    @Override
    public String thereIsRoom() {
        return "⟦pool⟧";
    }

    @Override
    public String woken(String number) {
        return "⟦pool⟧";
    }

    @Override
    public String mustTakeTheLock() {
        return "⟦pool⟧";
    }

    @Override
    public String mustTakeTheLockBriefly() {
        return "⟦pool⟧";
    }

    @Override
    public String queue() {
        return "⟦pool⟧";
    }

    @Override
    public String queue(String queued) {
        return "⟦pool⟧";
    }

    @Override
    public String queue(String queued, String capacity) {
        return "⟦pool⟧";
    }

    @Override
    public String queueHeading(String queued) {
        return "⟦pool⟧";
    }

    @Override
    public String queueHeading(String queued, String capacity) {
        return "⟦pool⟧";
    }

    @Override
    public String queueHeadingWithoutLimit(String queued) {
        return "⟦pool⟧";
    }

    @Override
    public String depth(long seconds) {
        return "⟦pool⟧";
    }

    @Override
    public String highest(String depth) {
        return "⟦pool⟧";
    }

    @Override
    public String worker(ThreadId worker) {
        return "⟦pool⟧";
    }

    @Override
    public String workers(int workers) {
        return "⟦pool⟧";
    }

    @Override
    public String noWorkers() {
        return "⟦pool⟧";
    }

    @Override
    public String killed() {
        return "⟦pool⟧";
    }

    @Override
    public String threw(boolean endsWorker) {
        return "⟦pool⟧";
    }

    @Override
    public String waitsForTask() {
        return "⟦pool⟧";
    }

    @Override
    public String done() {
        return "⟦pool⟧";
    }

    @Override
    public String doneHeading() {
        return "⟦pool⟧";
    }

    @Override
    public List<String> ok(boolean swallowed) {
        return List.of("⟦pool⟧");
    }

    @Override
    public String okBriefly(boolean swallowed) {
        return "⟦pool⟧";
    }

    @Override
    public List<String> failed(boolean endWorkers) {
        return List.of("⟦pool⟧");
    }

    @Override
    public String failedBriefly() {
        return "⟦pool⟧";
    }

    @Override
    public String givenBack() {
        return "⟦pool⟧";
    }

    @Override
    public String neverMarked() {
        return "⟦pool⟧";
    }

    @Override
    public List<String> neverMarkedHeading() {
        return List.of("⟦pool⟧");
    }

    @Override
    public List<String> neverMarkedLines() {
        return List.of("⟦pool⟧");
    }
}
