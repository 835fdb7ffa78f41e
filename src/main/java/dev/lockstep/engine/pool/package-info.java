/// The worker pool, written against the port alone: [WorkerPool] is the entry point, [TaskQueue] the monitor, [Crew]
/// the workers.
@NullMarked
package dev.lockstep.engine.pool;

import org.jspecify.annotations.NullMarked;
