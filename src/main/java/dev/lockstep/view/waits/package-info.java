/// The waits-for graph, drawn and as a list of lines.
@NullMarked
package dev.lockstep.view.waits;

import org.jspecify.annotations.NullMarked;
