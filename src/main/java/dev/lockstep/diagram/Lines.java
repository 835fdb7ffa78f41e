package dev.lockstep.diagram;

/// Places lines of text.
final class Lines {

    private Lines() {}

    /// The text, cut to `room`, with the area it covers; all but the result in units that `scale` makes pixels of.
    static Line of(
            Typesetter typesetter,
            String text,
            String full,
            Type type,
            Ink ink,
            Line.Anchor anchor,
            double x,
            double baseline,
            double room,
            double scale) {
        String shown = typesetter.cut(text, type, room);
        TextMeasure measure = typesetter.measure();
        double width = measure.width(shown, type);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        double top = baseline - measure.ascent(type);
        double height = measure.ascent(type) + measure.descent(type);
        Box box = new Box(left * scale, top * scale, width * scale, height * scale);
        return new Line(shown, full, type.at(type.size() * scale), ink, anchor, x * scale, baseline * scale, box);
    }
}
