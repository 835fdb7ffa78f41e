/// The stage of a worker pool.
@NullMarked
package dev.lockstep.diagram.pool;

import org.jspecify.annotations.NullMarked;
