/// Barriers with one thing wrong each, at a line marked `wrong`.
@NullMarked
package dev.lockstep.engine.barrier.flawed;

import org.jspecify.annotations.NullMarked;
