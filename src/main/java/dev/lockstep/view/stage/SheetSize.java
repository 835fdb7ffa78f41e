package dev.lockstep.view.stage;

/// The size of the sheet that the stage has room for, and the zoom at which it is shown.
///
/// @param width in logical pixels of the drawing
/// @param height in logical pixels of the drawing
public record SheetSize(double width, double height, double zoom) {
    private static final double NARROWEST = 560;
    private static final double LOWEST = 420;

    /// The size before the first layout of the window.
    public static final SheetSize START = new SheetSize(820, 590, 1);

    /// The sheet for a pane of this size: reduced where a stage would not fit otherwise.
    ///
    /// @param scale how many times bigger everything is to be
    static SheetSize of(double paneWidth, double paneHeight, double scale) {
        double most = Math.min(paneWidth / NARROWEST, paneHeight / LOWEST);
        double zoom = Math.max(0.25, Math.min(scale, most));
        return new SheetSize(Math.floor(paneWidth / zoom), Math.floor(paneHeight / zoom), zoom);
    }
}
