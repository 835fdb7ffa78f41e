/// Pools and queues with one thing wrong each, at a line marked `wrong`, and the textbook parts in which nothing is.
@NullMarked
package dev.lockstep.engine.pool.flawed;

import org.jspecify.annotations.NullMarked;
