package dev.lockstep.runtime.stepped;

/// The kinds of operation.
public enum OperationKind {
    SPAWN,
    JOIN,
    INTERRUPT,
    /// The thread reads and clears its interrupt flag.
    TEST_INTERRUPT,
    /// A thread reads an interrupt flag.
    SEE_INTERRUPT,
    /// Looking whether a thread has ended.
    TEST_END,
    END,
    SLEEP,
    /// Coming to a lock. Of a fair one: entering its queue, or taking it at once where no thread holds it or waits.
    REQUEST,
    ACQUIRE,
    /// Taking the lock again after a wait on its condition.
    REACQUIRE,
    RELEASE,
    /// Giving the lock back and beginning to wait.
    AWAIT,
    /// Leaving a condition without having been signalled.
    LEAVE,
    SIGNAL,
    SIGNAL_ALL,
    GET,
    SET,
    COMPARE_AND_SET,
    UPDATE,
    ACQUIRE_PERMIT,
    RELEASE_PERMIT,
    /// Waiting until a predicate over variables and permits holds.
    WAIT_UNTIL,
    MAP_GET,
    MAP_PUT,
    MAP_REMOVE,
    MAP_SIZE,
    MAP_CLEAR,
    MAP_ENTRIES
}
