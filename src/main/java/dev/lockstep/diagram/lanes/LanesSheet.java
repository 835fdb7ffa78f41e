package dev.lockstep.diagram.lanes;

/// The sheet that lanes are drawn on.
///
/// @param width in logical pixels
/// @param height in logical pixels; with more lanes than fit the drawing is higher, to be scrolled
public record LanesSheet(double width, double height, LanesStyle style) {

    /// A sheet for a window.
    public LanesSheet(double width, double height) {
        this(width, height, LanesStyle.WINDOW);
    }

    /// How wide the lanes are.
    public double room() {
        return style.room(width);
    }
}
