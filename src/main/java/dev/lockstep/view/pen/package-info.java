/// Draws a drawing with JavaFX: what colours, fonts and paths it takes, and a pen for canvases.
@NullMarked
package dev.lockstep.view.pen;

import org.jspecify.annotations.NullMarked;
