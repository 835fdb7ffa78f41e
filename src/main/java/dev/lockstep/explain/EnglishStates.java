package dev.lockstep.explain;

import dev.lockstep.snapshot.ThreadSign;

/// States of threads and what runs are counted in, in English.
final class EnglishStates {

    private EnglishStates() {}

    static String of(ThreadSign sign) {
        return switch (sign) {
            case RUNNING -> "running";
            case READY -> "ready";
            case BLOCKED -> "blocked on a lock";
            case WAITING -> "waiting";
            case SLEEPING -> "sleeping";
            case FINISHED -> "finished";
            case FAILED -> "failed";
        };
    }

    static String of(StepUnit unit) {
        return switch (unit) {
            case STEP -> "step";
            case EVENT -> "event";
        };
    }

    /// Real threads may have run long before the recording of them begins.
    static String beginning(StepUnit unit) {
        return switch (unit) {
            case STEP -> "start";
            case EVENT -> "beginning of the recording";
        };
    }
}
