package dev.lockstep.explain.english;

import dev.lockstep.explain.ErrorWords;
import dev.lockstep.explain.LoadWords;
import dev.lockstep.explain.SessionWords;
import dev.lockstep.trace.RunOrder;

/// What is said of sessions in English.
final class EnglishSession implements SessionWords {

    private static final LoadWords LOAD = new EnglishLoad();
    private static final ErrorWords ERRORS = new EnglishError();

    @Override
    public String figure(Figure figure) {
        return switch (figure) {
            case THROUGHPUT -> "throughput";
            case LONG_WAIT -> "p99 wait";
            case FAILED -> "failed";
            case DONE -> "done";
            case QUEUED -> "queued";
            case RUNNING -> "running";
            case UNMARKED -> "unmarked";
            case CALLS -> "calls";
            case HITS -> "hits";
            case MISSES -> "misses";
            case COMPUTES -> "computes";
            case WAITS -> "waits";
            case LOCK_TABLE -> "lock table";
            case GENERATION -> "generation";
            case TRIPS -> "trips";
            case WAITING -> "waiting";
            case BROKEN -> "broken";
            case ROUNDS -> "rounds";
            case TIME -> "time";
            case VIRTUAL_TIME -> "virtual time";
        };
    }

    @Override
    public String simulated() {
        return "simulated";
    }

    @Override
    public String recordedRun() {
        return "recorded run";
    }

    @Override
    public String realThreads() {
        return "real threads";
    }

    @Override
    public String order(RunOrder order) {
        return order.text();
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
        return "from step " + step + ": " + choice + " first";
    }
}
