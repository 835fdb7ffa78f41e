/// The parts that all stages share: sheet, grids, header, legend, footer.
@NullMarked
package dev.lockstep.diagram.layout;

import org.jspecify.annotations.NullMarked;
