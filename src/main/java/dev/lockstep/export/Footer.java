package dev.lockstep.export;

import dev.lockstep.diagram.Face;
import dev.lockstep.diagram.Glyph;
import dev.lockstep.diagram.Ink;
import dev.lockstep.diagram.SignStyle;
import dev.lockstep.diagram.TextMeasure;
import dev.lockstep.diagram.Type;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import javafx.scene.canvas.GraphicsContext;

/// What a picture says below the stage: the legend of the seven signs, and where the picture comes from.
record Footer(String caption, Fonts fonts, Inks inks, TextMeasure measure) {
    private static final Type SMALL = new Type(Face.SANS, 12);
    private static final double MARGIN = 22;

    /// Draws it on a sheet of this width, from `top` on.
    void draw(GraphicsContext canvas, double width, double top) {
        canvas.setFont(fonts.of(SMALL));
        double x = MARGIN;
        for (SignStyle style : SignStyle.values()) {
            x = sign(canvas, style, x, top + 8);
        }
        canvas.setFill(inks.of(Ink.MUTED));
        canvas.fillText(caption, MARGIN, top + 42, width - 2 * MARGIN);
    }

    private double sign(GraphicsContext canvas, SignStyle style, double x, double top) {
        canvas.setFill(inks.of(style.fill()));
        canvas.fillRoundRect(x, top, 14, 12, 5, 5);
        canvas.save();
        canvas.translate(x + 18, top + 1);
        canvas.scale(10 / Glyph.SIDE, 10 / Glyph.SIDE);
        canvas.setFill(inks.of(style.text()));
        canvas.beginPath();
        canvas.appendSVGPath(style.glyph().path());
        canvas.fill();
        canvas.restore();
        canvas.setFill(inks.of(Ink.MUTED));
        canvas.fillText(style.word(), x + 32, top + 10);
        return x + 32 + measure.width(style.word(), SMALL) + 18;
    }
}
