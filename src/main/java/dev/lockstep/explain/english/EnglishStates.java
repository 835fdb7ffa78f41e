package dev.lockstep.explain.english;

import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.ThreadSign;

/// States of threads and of properties, kinds of steps, and the units of a run's length, in English.
final class EnglishStates {

    private EnglishStates() {}

    static String of(ThreadSign sign) {
        return switch (sign) {
            case RUNNING -> "running";
            case READY -> "ready";
            case BLOCKED -> "blocked on a lock";
            case WAITING -> "waiting";
            case SLEEPING -> "sleeping";
            case HIDDEN -> "state hidden";
            case FINISHED -> "finished";
            case FAILED -> "failed";
        };
    }

    static String of(StepSign sign) {
        return switch (sign) {
            case READ -> "read";
            case WRITE -> "write";
            case UPDATE -> "read and write";
            case ASK -> "ask for";
            case TAKE -> "take";
            case GIVE_BACK -> "give back";
            case WAIT -> "begin to wait";
            case GO_ON -> "go on";
            case SIGNAL -> "signal";
            case INTERRUPT -> "interrupt";
            case START -> "start";
            case END -> "end";
            case FAIL -> "end by an error";
            case OTHER -> "other";
        };
    }

    static String of(PropertyStanding standing) {
        return switch (standing) {
            case HELD -> "held";
            case SEEN -> "seen";
            case HOLDS_SO_FAR -> "holds so far";
            case BROKEN -> "broken";
            case NOT_SEEN -> "not seen";
            case NOT_JUDGED -> "not judged";
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
