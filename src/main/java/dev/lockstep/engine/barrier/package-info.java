/// The barrier, written against the port alone, with its flawed twins beside the sound one.
@NullMarked
package dev.lockstep.engine.barrier;

import org.jspecify.annotations.NullMarked;
