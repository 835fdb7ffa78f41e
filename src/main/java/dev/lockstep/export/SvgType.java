package dev.lockstep.export;

import static dev.lockstep.export.SvgText.number;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Sets lines of text. Fonts are named, not enclosed: where a machine lacks them, the text still takes the width that was
/// measured, and so runs into nothing.
record SvgType(SvgWriter svg, Palette palette) {

    void line(TextLine line) {
        if (line.shown().isEmpty()) {
            return;
        }
        FontFace face = line.type().face();
        List<String> attributes = new ArrayList<>(List.of(
                "x", number(line.x()),
                "y", number(line.baseline()),
                "font-family", family(face),
                "font-size", number(line.type().size()),
                "fill", palette.hex(line.ink())));
        if (face.weight() != 400) {
            attributes.addAll(List.of("font-weight", Integer.toString(face.weight())));
        }
        switch (line.anchor()) {
            case START -> {}
            case MIDDLE -> attributes.addAll(List.of("text-anchor", "middle"));
            case END -> attributes.addAll(List.of("text-anchor", "end"));
        }
        if (line.shown().length() > 1 && SvgText.isMeasured(line.shown())) {
            attributes.addAll(List.of("textLength", number(line.box().width()), "lengthAdjust", "spacingAndGlyphs"));
        }
        if (line.cut()) {
            svg.open("g");
            svg.text("title", line.full());
        }
        svg.text("text", line.shown(), attributes.toArray(String[]::new));
        if (line.cut()) {
            svg.close();
        }
    }

    private static String family(FontFace face) {
        String fallback = face == FontFace.MONO ? "monospace" : "sans-serif";
        return face.family() + ", " + fallback;
    }
}
