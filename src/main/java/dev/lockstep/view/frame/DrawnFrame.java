package dev.lockstep.view.frame;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.session.frame.Frame;

/// One frame, drawn: all that the panes need, made off the JavaFX thread.
///
/// @param lanes the lanes below, without their legend
public record DrawnFrame(Frame frame, Drawing stage, Drawing lanes) {}
