package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;

/// Puts the sentences that say why a thread is stuck beside its token, on whichever side there is room.
public final class WhyNote {

    private static final double WIDTH = 270;
    private static final double PADDING = 12;
    private static final double LINE = 17;
    private static final double OFF = 12;
    private static final int MOST_LINES = 4;

    private final Typesetter typesetter;

    public WhyNote(TextMeasure measure) {
        this.typesetter = new Typesetter(measure);
    }

    /// The drawing with the note on top; the same drawing where the thread has no token or there is nothing to say.
    public Drawing beside(Drawing drawing, ThreadId thread, List<String> sentences) {
        if (sentences.isEmpty()) {
            return drawing;
        }
        for (Element element : drawing.elements()) {
            if (element instanceof Token token && token.thread().equals(thread)) {
                List<Element> elements = new ArrayList<>(drawing.elements());
                elements.add(note(drawing, token, sentences));
                return new Drawing(drawing.width(), drawing.height(), drawing.title(), drawing.subtitle(), elements);
            }
        }
        return drawing;
    }

    private Callout note(Drawing drawing, Token token, List<String> sentences) {
        double width = Math.min(WIDTH, drawing.width() - 2 * OFF);
        List<Part> parts = new ArrayList<>();
        for (String sentence : sentences) {
            for (String part : typesetter.wrap(sentence, Type.SMALL, width - 2 * PADDING, MOST_LINES)) {
                parts.add(new Part(part, sentence));
            }
        }
        int fitting = Math.max(1, (int) ((drawing.height() - 2 * OFF - 2 * PADDING) / LINE));
        parts = parts.subList(0, Math.min(parts.size(), fitting));
        double height = parts.size() * LINE + 2 * PADDING - 3;
        Box disc = token.disc();
        boolean right = disc.right() + OFF + width < drawing.width() - OFF;
        double x = right ? disc.right() + OFF : Math.max(OFF, disc.x() - OFF - width);
        double y = Math.clamp(disc.centreY() - height / 2, OFF, Math.max(OFF, drawing.height() - OFF - height));
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            double baseline = y + PADDING + lines.size() * LINE + 11;
            double room = width - 2 * PADDING;
            Line.Anchor start = Line.Anchor.START;
            lines.add(Lines.of(
                    typesetter, part.shown(), part.full(), Type.SMALL, Ink.TEXT, start, x + PADDING, baseline, room, 1));
        }
        Point tip = new Point(right ? disc.right() : disc.x(), disc.centreY());
        return new Callout("why:" + token.thread(), new Box(x, y, width, height), tip, lines, Ink.CARD, Ink.WAITING);
    }

    /// A line of the note, and the sentence it is part of.
    private record Part(String shown, String full) {}
}
