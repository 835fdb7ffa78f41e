/// Draws a drawing with JavaFX: colours, fonts and shapes for all nodes, and a pen for canvases.
@NullMarked
package dev.lockstep.view.pen;

import org.jspecify.annotations.NullMarked;
