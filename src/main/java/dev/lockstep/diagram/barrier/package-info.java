/// The stage of a barrier.
@NullMarked
package dev.lockstep.diagram.barrier;

import org.jspecify.annotations.NullMarked;
