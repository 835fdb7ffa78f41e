/// Conformance of the worker pool and its queue.
@NullMarked
package dev.lockstep.engine.pool;

import org.jspecify.annotations.NullMarked;
