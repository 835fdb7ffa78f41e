/// Source text, coloured, and the threads on its lines.
@NullMarked
package dev.lockstep.diagram.code;

import org.jspecify.annotations.NullMarked;
