package dev.lockstep.explain;

/// What is said of the parameters and calls of a live run, in one language. For any thread.
public interface LoadWords {

    /// What of an engine can be changed while it runs.
    enum Parameter {
        WORKERS,
        QUEUE_CAPACITY,
        ARRIVALS,
        TASK_TIME,
        FAILING_TASKS,
        CALLERS,
        KEYS,
        KEY_SKEW,
        COMPUTE_TIME,
        FAILING_COMPUTES,
        THINK_TIME,
        INVALIDATIONS,
        PARTIES,
        ROUNDS,
        WORK_TIME,
        LAGGARD,
        LONGEST_WAIT
    }

    /// What can be done to an engine while it runs.
    enum Call {
        ADD_WORKER,
        REMOVE_WORKER,
        BURST,
        SHUT_DOWN,
        SHUT_DOWN_NOW,
        INTERRUPT,
        ABORT,
        RESET,
        INVALIDATE,
        CLEAR,
        RESTART
    }

    /// Why a change or a call would do nothing.
    enum Idle {
        FEWEST_WORKERS,
        MOST_WORKERS,
        WORKERS_LEAVE,
        NO_NEW_TASKS,
        SHUT_DOWN_ALREADY,
        NO_TASK_BEGINS,
        BROKEN_ALREADY
    }

    /// A parameter, as a label.
    String parameter(Parameter parameter);

    /// A call, as the text of a button.
    ///
    /// @param of how many or which key; empty where the call needs none
    String call(Call call, String of);

    /// What a call does, in a sentence.
    ///
    /// @param of as in [#call]
    String hint(Call call, String of);

    /// Why a change or a call would do nothing, in a sentence.
    ///
    /// @param most how many workers there can be
    String idle(Idle idle, int most);

    /// That a parameter has no limit, as its value.
    String noLimit();

    /// That the workers cannot be changed any more, in a sentence.
    String workersAreFixed();

    /// That a run is recorded, as the label of a command.
    String record();
}
