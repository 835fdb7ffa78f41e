package dev.lockstep.view.frame;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.lanes.LanesPicture;
import dev.lockstep.session.frame.Frame;

/// A frame with its drawings: all that the panes need, made off the JavaFX thread.
///
/// @param input what the stage was drawn from, besides the frame's snapshot
/// @param presented whether the drawings are for an audience, and not for the panes of the window
public record DrawnFrame(Frame frame, Drawing stage, LanesPicture lanes, StageInput input, boolean presented) {}
