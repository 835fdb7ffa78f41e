package dev.lockstep.view.frame;

import dev.lockstep.diagram.Drawing;
import dev.lockstep.session.Frame;

/// One frame, drawn: all that the panes need, made off the JavaFX thread.
///
/// @param lanes the lanes below, without their legend
public record Shown(Frame frame, Drawing stage, Drawing lanes) {}
