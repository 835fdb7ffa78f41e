package dev.lockstep.runtime.stepped;

/// The kinds of operation.
public enum OperationKind {
    SPAWN,
    JOIN,
    INTERRUPT,
    /// The thread asks whether it was interrupted, and forgets it.
    TEST_INTERRUPT,
    END,
    SLEEP,
    /// Coming to a lock. Of a fair one: standing in its line, or taking it at once where nobody holds it or waits.
    REQUEST,
    ACQUIRE,
    /// Taking the lock again after a wait.
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
    /// Waiting for something to be true of variables and permits.
    WAIT_UNTIL,
    MAP_GET,
    MAP_PUT,
    MAP_REMOVE,
    MAP_SIZE,
    MAP_CLEAR,
    MAP_ENTRIES
}
