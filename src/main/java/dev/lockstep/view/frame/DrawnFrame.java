package dev.lockstep.view.frame;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.session.frame.Frame;

/// A frame with its drawings: all that the panes need, made off the JavaFX thread.
///
/// @param lanes the drawing of the lanes, without their legend
public record DrawnFrame(Frame frame, Drawing stage, Drawing lanes) {}
