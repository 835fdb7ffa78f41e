/// What all stages share: the sheet they write on, grids, the head, the legend, the foot.
@NullMarked
package dev.lockstep.diagram.layout;

import org.jspecify.annotations.NullMarked;
