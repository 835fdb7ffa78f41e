package dev.lockstep.explain.english;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.PoolWords;
import java.util.List;

/// The labels of pictures of a pool in English.
final class EnglishPool implements PoolWords {

    @Override
    public String producers() {
        return "producers";
    }

    @Override
    public String heldBack(String number) {
        return number + " held back:";
    }

    @Override
    public String queueIsFull() {
        return "queue is full";
    }

    @Override
    public String notWoken(String number) {
        return number + " not woken:";
    }

    @Override
    public String thereIsRoom() {
        return "there is room";
    }

    @Override
    public String woken(String number) {
        return number + " woken:";
    }

    @Override
    public String mustTakeTheLock() {
        return "must take the lock";
    }

    @Override
    public String mustTakeTheLockBriefly() {
        return "needs the lock";
    }

    @Override
    public String queue() {
        return "queue";
    }

    @Override
    public String queue(String queued) {
        return "queue " + queued;
    }

    @Override
    public String queue(String queued, String capacity) {
        return "queue " + queued + " of " + capacity;
    }

    @Override
    public String queueHeading(String queued) {
        return "QUEUE · " + queued;
    }

    @Override
    public String queueHeading(String queued, String capacity) {
        return queueHeading(queued) + " OF " + capacity;
    }

    @Override
    public String queueHeadingWithoutLimit(String queued) {
        return queueHeading(queued) + " · NO LIMIT";
    }

    @Override
    public String depth(long seconds) {
        return "queue depth, last " + seconds + " s";
    }

    @Override
    public String highest(String depth) {
        return "highest " + depth;
    }

    @Override
    public String worker(ThreadId worker) {
        return "worker " + worker;
    }

    @Override
    public String workers(int workers) {
        return workers + " workers";
    }

    @Override
    public String noWorkers() {
        return "no workers";
    }

    @Override
    public String killed() {
        return "killed by an error";
    }

    @Override
    public String threw(boolean endsWorker) {
        return endsWorker ? "threw · dies of it" : "threw · lives on";
    }

    @Override
    public String waitsForTask() {
        return "waits for a task";
    }

    @Override
    public String done() {
        return "done";
    }

    @Override
    public String doneHeading() {
        return "DONE";
    }

    @Override
    public List<String> ok(boolean swallowed) {
        return swallowed ? List.of("ok, or their", "error swallowed") : List.of("ok");
    }

    @Override
    public String okBriefly(boolean swallowed) {
        return swallowed ? "ok or error" : "ok";
    }

    @Override
    public List<String> failed(boolean endWorkers) {
        return endWorkers ? List.of("failed, each", "took a worker") : List.of("failed and", "marked done");
    }

    @Override
    public String failedBriefly() {
        return "failed";
    }

    @Override
    public String givenBack() {
        return "given back";
    }

    @Override
    public String neverMarked() {
        return "never marked done";
    }

    @Override
    public List<String> neverMarkedHeading() {
        return List.of("NEVER MARKED", "DONE");
    }

    @Override
    public List<String> neverMarkedLines() {
        return List.of("never", "marked done");
    }
}
