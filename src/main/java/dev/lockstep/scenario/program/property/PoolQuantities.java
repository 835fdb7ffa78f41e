package dev.lockstep.scenario.program.property;

import dev.lockstep.event.PoolEvent;
import java.util.List;

/// What can be told of a pool.
final class PoolQuantities {

    private PoolQuantities() {}

    static List<Level> all() {
        return List.of(
                Level.of("queued")
                        .up(PoolEvent.TaskQueued.class)
                        .down(PoolEvent.TaskTaken.class)
                        .by(PoolEvent.TasksReturned.class, returned -> -returned.tasks().size()),
                Level.of("running")
                        .up(PoolEvent.TaskTaken.class)
                        .down(PoolEvent.TaskSucceeded.class)
                        .down(PoolEvent.TaskFailed.class)
                        .down(PoolEvent.TaskUnmarked.class),
                Level.of("submitted").up(PoolEvent.TaskQueued.class),
                Level.of("succeeded").up(PoolEvent.TaskSucceeded.class),
                Level.of("failed").up(PoolEvent.TaskFailed.class),
                Level.of("returned")
                        .by(PoolEvent.TasksReturned.class, returned -> returned.tasks().size()),
                Level.of("refused").up(PoolEvent.TaskRefused.class),
                Level.of("workers").up(PoolEvent.WorkerAdded.class).down(PoolEvent.WorkerLeft.class));
    }
}
