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
        Box disc = token.disc();
        boolean right = disc.right() + OFF + width < drawing.width() - OFF;
        boolean left = disc.x() - OFF - width > OFF;
        double below = drawing.height() - OFF - (disc.bottom() + OFF);
        double above = disc.y() - 2 * OFF;
        double room = right || left ? drawing.height() - 2 * OFF : Math.max(below, above);
        int fitting = Math.max(1, (int) ((room - 2 * PADDING + 3) / LINE));
        parts = parts.subList(0, Math.min(parts.size(), fitting));
        double height = parts.size() * LINE + 2 * PADDING - 3;
        double x = right ? disc.right() + OFF : disc.x() - OFF - width;
        double y = Math.clamp(disc.centreY() - height / 2, OFF, Math.max(OFF, drawing.height() - OFF - height));
        Point tip = new Point(right ? disc.right() : disc.x(), disc.centreY());
        if (!right && !left) {
            boolean under = below >= above;
            x = Math.clamp(disc.centreX() - width / 2, OFF, drawing.width() - OFF - width);
            y = under ? disc.bottom() + OFF : disc.y() - OFF - height;
            tip = new Point(disc.centreX(), under ? disc.bottom() : disc.y());
        }
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            double baseline = y + PADDING + lines.size() * LINE + 11;
            double textRoom = width - 2 * PADDING;
            Line.Anchor start = Line.Anchor.START;
            lines.add(Lines.of(
                    typesetter, part.shown(), part.full(), Type.SMALL, Ink.TEXT, start, x + PADDING, baseline, textRoom,
                    1));
        }
        return new Callout("why:" + token.thread(), new Box(x, y, width, height), tip, lines, Ink.CARD, Ink.WAITING);
    }

    /// A line of the note, and the sentence it is part of.
    private record Part(String shown, String full) {}
}
