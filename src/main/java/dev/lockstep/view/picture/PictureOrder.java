package dev.lockstep.view.picture;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.Footer;
import dev.lockstep.diagram.style.Palette;

/// A picture to be made.
///
/// @param stage the drawing
/// @param caption its origin, such as "real threads, time 12.3 s"
/// @param scale pixels for each logical pixel
public record PictureOrder(Drawing stage, String caption, Palette palette, double scale) {

    /// The width of the picture in logical pixels.
    public double width() {
        return stage.width();
    }

    /// The height of the picture in logical pixels.
    public double height() {
        return stage.height() + Footer.HEIGHT;
    }
}
