package dev.lockstep.engine.pool;

import dev.lockstep.event.EngineId;

/// Thrown to a thread that submits to a pool that was shut down.
public final class TaskRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskRejectedException(EngineId pool) {
        super("the task was refused: " + pool + " is shut down and takes no more");
    }
}
