/// The worker pool, written against the port alone, with its flawed twins beside the sound one.
@NullMarked
package dev.lockstep.engine.pool;

import org.jspecify.annotations.NullMarked;
