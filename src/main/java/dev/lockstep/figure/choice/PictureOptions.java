package dev.lockstep.figure.choice;

import dev.lockstep.diagram.style.Palette;
import java.util.Optional;

/// How a drawing becomes a picture. What is drawn, and how it is laid out, is not part of it.
///
/// @param text what text is made of, in SVG files
/// @param width how wide the picture is on paper; without one a logical pixel is 1/96 inch, as in CSS
/// @param crop whether what is empty around the drawing is cut off
/// @param scale pixels for each logical pixel, in PNG and GIF files
/// @param pace how long a page is seen in a GIF, in milliseconds
public record PictureOptions(
        Palette palette,
        TextForm text,
        Optional<PaperLength> width,
        PictureGround ground,
        boolean crop,
        double scale,
        int pace) {

    /// Long enough to read a step's sentence and to see what it changed.
    public static final int USUAL_PACE = 900;

    /// The whole sheet in light colours.
    public static final PictureOptions USUAL = of(Palette.LIGHT, 2);

    /// The whole sheet on its own ground, in no certain size on paper.
    public static PictureOptions of(Palette palette, double scale) {
        return new PictureOptions(
                palette, TextForm.OUTLINES, Optional.empty(), PictureGround.SHEET, false, scale, USUAL_PACE);
    }

    public PictureOptions in(Palette other) {
        return new PictureOptions(other, text, width, ground, crop, scale, pace);
    }

    public PictureOptions with(TextForm other) {
        return new PictureOptions(palette, other, width, ground, crop, scale, pace);
    }

    public PictureOptions wide(PaperLength onPaper) {
        return new PictureOptions(palette, text, Optional.of(onPaper), ground, crop, scale, pace);
    }

    public PictureOptions on(PictureGround other) {
        return new PictureOptions(palette, text, width, other, crop, scale, pace);
    }

    public PictureOptions cropped() {
        return new PictureOptions(palette, text, width, ground, true, scale, pace);
    }

    public PictureOptions scaled(double other) {
        return new PictureOptions(palette, text, width, ground, crop, other, pace);
    }

    public PictureOptions paced(int millis) {
        return new PictureOptions(palette, text, width, ground, crop, scale, millis);
    }
}
