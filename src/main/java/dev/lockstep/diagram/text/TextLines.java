package dev.lockstep.diagram.text;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// Places lines of text.
public final class TextLines {

    private TextLines() {}

    /// The text, cut to `room`, with the area it covers; all but the result in units that `scale` makes pixels of.
    public static TextLine of(
            Typesetter typesetter,
            String text,
            String full,
            TextStyle type,
            ColourRole ink,
            TextLine.Anchor anchor,
            double x,
            double baseline,
            double room,
            double scale) {
        String shown = typesetter.cut(text, type, room);
        TextMeasure measure = typesetter.measure();
        double width = measure.width(shown, type);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        double top = baseline - measure.ascent(type);
        double height = measure.ascent(type) + measure.descent(type);
        Box box = new Box(left * scale, top * scale, width * scale, height * scale);
        return new TextLine(shown, full, type.at(type.size() * scale), ink, anchor, x * scale, baseline * scale, box);
    }
}
