package dev.lockstep.explain.english;

import dev.lockstep.explain.LoadWords;

/// What is said of live runs in English.
final class EnglishLoad implements LoadWords {

    @Override
    public String parameter(Parameter parameter) {
        return switch (parameter) {
            case WORKERS -> "Workers";
            case QUEUE_CAPACITY -> "Queue capacity";
            case ARRIVALS -> "Arrivals";
            case TASK_TIME -> "Task time";
            case FAILING_TASKS -> "Tasks that throw";
            case CALLERS -> "Callers";
            case KEYS -> "Keys";
            case KEY_SKEW -> "Key skew";
            case COMPUTE_TIME -> "Compute time";
            case FAILING_COMPUTES -> "Computes that throw";
            case THINK_TIME -> "Think time";
            case INVALIDATIONS -> "Invalidations";
            case PARTIES -> "Parties";
            case ROUNDS -> "Rounds";
            case WORK_TIME -> "Work time";
            case LAGGARD -> "Laggard";
            case LONGEST_WAIT -> "Longest wait";
        };
    }

    @Override
    public String call(Call call, String of) {
        return switch (call) {
            case ADD_WORKER -> "+ worker";
            case REMOVE_WORKER -> "− worker";
            case BURST -> "Submit burst of " + of;
            case SHUT_DOWN -> "Shut down: finish the queue";
            case SHUT_DOWN_NOW -> "Shut down now";
            case INTERRUPT -> "Interrupt one";
            case ABORT -> "Abort";
            case RESET -> "Reset";
            case INVALIDATE -> "Invalidate " + of;
            case CLEAR -> "Clear";
            case RESTART -> "Restart";
        };
    }

    @Override
    public String hint(Call call, String of) {
        return switch (call) {
            case ADD_WORKER -> "Starts one more worker.";
            case REMOVE_WORKER -> "Lets one worker leave once it has finished its task.";
            case BURST -> "One more producer submits " + of + " tasks at once.";
            case SHUT_DOWN -> "Refuses new tasks and finishes the queued ones.";
            case SHUT_DOWN_NOW -> "Gives back what never started and interrupts what runs.";
            case INTERRUPT -> "Interrupts one party that waits; if none does, the first.";
            case ABORT -> "Breaks the barrier for all who wait and all who come.";
            case RESET -> "Mends the barrier; a new generation begins.";
            case INVALIDATE -> "Removes the most wanted key; what is being computed for it is not kept.";
            case CLEAR -> "Removes every key.";
            case RESTART -> "Ends this run and begins another, with the parameters as they stand.";
        };
    }

    @Override
    public String idle(Idle idle, int most) {
        return switch (idle) {
            case FEWEST_WORKERS -> "One worker is the fewest.";
            case MOST_WORKERS -> most + " workers are the most.";
            case WORKERS_LEAVE -> "The pool is shut down: its workers leave, and none is added.";
            case NO_NEW_TASKS -> "The pool is shut down: it takes no new tasks.";
            case SHUT_DOWN_ALREADY -> "The pool is shut down already.";
            case NO_TASK_BEGINS -> "The pool is shut down: no task begins any more.";
            case BROKEN_ALREADY -> "The barrier is broken already, until Reset mends it.";
        };
    }

    @Override
    public String noLimit() {
        return "no limit";
    }

    @Override
    public String workersAreFixed() {
        return "The pool is shut down, so its workers cannot be changed: restart it first.";
    }

    @Override
    public String record() {
        return "Record";
    }
}
