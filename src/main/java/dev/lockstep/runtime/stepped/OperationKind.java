package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadEvent;

/// The kinds of operation, each with the verb people read.
public enum OperationKind {
    SPAWN("start"),
    JOIN("join"),
    INTERRUPT("interrupt"),
    /// The thread asks whether it was interrupted, and forgets it.
    TEST_INTERRUPT("look for an interrupt of"),
    END("end"),
    SLEEP("sleep"),
    /// Coming to a lock. Of a fair one: standing in its line, or taking it at once where nobody holds it or waits.
    REQUEST("ask for lock"),
    ACQUIRE("take lock"),
    /// Taking the lock again after a wait.
    REACQUIRE(ThreadEvent.Reached.TAKES_AGAIN),
    RELEASE("release lock"),
    /// Giving the lock back and beginning to wait.
    AWAIT("wait on"),
    /// Leaving a condition without having been signalled.
    LEAVE("stop waiting on"),
    SIGNAL("signal"),
    SIGNAL_ALL("signal all on"),
    GET("read"),
    SET("write"),
    COMPARE_AND_SET("compare and set"),
    UPDATE("update"),
    ACQUIRE_PERMIT("take a permit of"),
    RELEASE_PERMIT("release a permit of"),
    /// Waiting for something to be true of variables and permits.
    WAIT_UNTIL("wait until"),
    MAP_GET("read"),
    MAP_PUT("put"),
    MAP_REMOVE("remove"),
    MAP_SIZE("count"),
    MAP_CLEAR("clear"),
    MAP_ENTRIES("list");

    private final String verb;

    OperationKind(String verb) {
        this.verb = verb;
    }

    /// What it does, to be followed by the name of its object.
    public String verb() {
        return verb;
    }
}
