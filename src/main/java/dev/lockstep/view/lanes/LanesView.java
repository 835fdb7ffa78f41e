package dev.lockstep.view.lanes;

import dev.lockstep.diagram.lanes.StepZoom;

/// How the lanes are to be drawn: the size there is, and what a person chose.
///
/// @param width in logical pixels
/// @param height in logical pixels
/// @param zoom how wide a step is at least
/// @param fold whether lanes without a step in sight are left out where not all lanes fit
public record LanesView(double width, double height, StepZoom zoom, boolean fold) {

    /// Before the first layout of the window, in which no lane can be drawn.
    private static final double NARROWEST = 240;
    private static final double LOWEST = 96;

    /// The view of lanes before the first layout of the window.
    public static final LanesView START = new LanesView(NARROWEST, LOWEST, StepZoom.READABLE, true);

    public LanesView {
        width = Math.max(NARROWEST, width);
        height = Math.max(LOWEST, height);
    }
}
