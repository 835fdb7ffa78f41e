/// One lane for each thread, over time or over steps.
@NullMarked
package dev.lockstep.diagram.lanes;

import org.jspecify.annotations.NullMarked;
