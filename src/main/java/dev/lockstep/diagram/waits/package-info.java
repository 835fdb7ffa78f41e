/// The waits-for graph as a drawing.
@NullMarked
package dev.lockstep.diagram.waits;

import org.jspecify.annotations.NullMarked;
