/// The window: a pane is FXML and a controller, and nodes move by id from drawing to drawing.
@NullMarked
package dev.lockstep.view;

import org.jspecify.annotations.NullMarked;
