package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.layout.Legend;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A page of a figure in the making: what comes next goes below what is there.
public final class FigureSheet {
    /// The air at each side, in logical pixels.
    public static final double MARGIN = 24;

    private static final TextStyle TITLE = TextStyle.TITLE;
    private static final TextStyle TEXT = TextStyle.BODY;
    private static final double LEGEND = 26;
    private static final double LEADING = 1.36;
    private static final int MOST_LINES = 12;

    private final Typesetter typesetter;
    private final FigureLayout layout;
    private final List<Element> elements = new ArrayList<>();
    private double y = MARGIN;
    private String told = "";

    public FigureSheet(TextMeasure measure, FigureLayout layout) {
        this.typesetter = new Typesetter(measure);
        this.layout = layout;
    }

    public Typesetter typesetter() {
        return typesetter;
    }

    public double width() {
        return layout.width();
    }

    /// How much room there is between the margins.
    public double room() {
        return layout.width() - 2 * MARGIN;
    }

    /// How far down the page is in use.
    public double y() {
        return y;
    }

    /// Leaves so much free.
    public void skip(double height) {
        y += height;
    }

    public void add(Element element) {
        elements.add(element);
    }

    /// Title and description, as far as the layout has them.
    public void heading(FigureHead head) {
        if (layout.has(Part.TITLE)) {
            text("title", head.title(), TITLE, ColourRole.TEXT);
            y += 2;
        }
        if (layout.has(Part.DESCRIPTION) && !head.description().isEmpty()) {
            text("description", head.description(), TEXT, ColourRole.MUTED);
        }
        if (y > MARGIN) {
            y += 10;
        }
    }

    /// How the run ended, with its sign; nothing where it goes on.
    public void end(End end) {
        if (!end.sentence().isEmpty()) {
            y += 6;
            end("end", end, MARGIN, room());
        }
    }

    /// How one of several runs ended, in a column.
    void end(String id, End end, double x, double room) {
        if (!end.sentence().isEmpty()) {
            Glyph glyph = switch (end.sign()) {
                case GOOD -> Glyph.CHECK;
                case BAD -> Glyph.CROSS;
                case OPEN -> Glyph.QUESTION;
            };
            ColourRole ink = switch (end.sign()) {
                case GOOD -> ColourRole.RUNNING_TEXT;
                case BAD -> ColourRole.FAILED_TEXT;
                case OPEN -> ColourRole.MUTED;
            };
            Box sign = signBox(x, y + 8.5, 13);
            elements.add(new Icon(id + ":sign", sign, glyph, ink, ""));
            paragraph(
                    id, end.sentence(), TextStyle.STRONG.at(13), ColourRole.TEXT, sign.right() + 7,
                    x + room - sign.right() - 7);
        }
    }

    /// The signs of the threads among these elements, the outline of what takes part in the step if there is one, and
    /// nothing else.
    public void legend(List<Element> drawn) {
        Set<SignStyle> signs = drawn.stream()
                .filter(Token.class::isInstance)
                .map(element -> ((Token) element).sign())
                .collect(Collectors.toSet());
        boolean go = drawn.stream().anyMatch(element -> element instanceof Token token && token.canGo());
        boolean step = drawn.stream()
                .anyMatch(element -> element instanceof Ring ring && ring.ink() == ColourRole.ACCENT);
        legend(signs, go, step);
    }

    /// These signs.
    ///
    /// @param go whether the one of an enabled thread is among them
    /// @param step whether the outline of what takes part in the step is
    void legend(Set<SignStyle> signs, boolean go, boolean step) {
        if (!signs.isEmpty()) {
            Legend legend = new Legend(typesetter).of(signs).withGo(go).withStep(step).with(layout.legibility());
            for (Legend row : legend.rows(room())) {
                row.draw(MARGIN, y + 3, layout.width() - MARGIN, elements);
                y += LEGEND;
            }
        }
    }

    /// What stands below the figure, as far as the layout has it.
    public void caption(FigureHead head) {
        if (layout.has(Part.CAPTION) && !head.caption().isEmpty()) {
            y += 4;
            text("caption", head.caption(), TextStyle.SMALL, ColourRole.MUTED);
        }
    }

    /// The square of a sign that is usually so large, from x on.
    Box signBox(double x, double middle, double usual) {
        double side = layout.legibility().sign(usual);
        return new Box(x, middle - side / 2, side, side);
    }

    /// How large signs are, and the smallest type.
    Legibility legibility() {
        return layout.legibility();
    }

    /// A text over the whole width, in as many lines as it needs.
    public void text(String id, String text, TextStyle type, ColourRole ink) {
        paragraph(id, text, type, ink, MARGIN, room());
    }

    /// A text in as many lines as it needs.
    public void paragraph(String id, String text, TextStyle type, ColourRole ink, double x, double room) {
        // Of what has no spaces, such as a schedule, nothing is lost before there are too many lines.
        List<String> whole = typesetter.lines(text, type, room);
        List<String> lines = whole.size() > MOST_LINES ? typesetter.wrap(text, type, room, MOST_LINES) : whole;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            // The first has the whole text, for who cannot see the others.
            String full = at == 0 ? text : line;
            y += type.size() * LEADING;
            line(
                    at == 0 ? id : id + ":" + at, line, lines.size() == 1 ? text : full, type, ink, Anchor.START, x,
                    y - type.size() * (LEADING - 1), room);
        }
    }

    /// A line of text, anywhere.
    public void line(
            String id, String text, String full, TextStyle type, ColourRole ink, Anchor anchor, double x,
            double baseline, double room) {
        TextLine line = TextLines.of(typesetter, text, full, type, ink, anchor, x, baseline, room, 1);
        elements.add(new Label(id, line));
    }

    /// A rule from one margin to the other.
    public void rule(String id, double at, double thick, ColourRole ink) {
        rule(id, MARGIN, room(), at, thick, ink);
    }

    /// A rule over a part of the width. It begins on a whole pixel: pens that paint pixels lose a thin one elsewhere.
    void rule(String id, double x, double width, double at, double thick, ColourRole ink) {
        elements.add(new Bar(id, new Box(x, Math.rint(at - thick / 2), width, thick), 0, ink, ""));
    }

    /// A drawing below what is there, as wide as the page at most.
    public void place(String prefix, Drawing drawing) {
        double scale = Math.min(1, layout.width() / drawing.width());
        place(prefix, drawing, (layout.width() - drawing.width() * scale) / 2, y, scale);
        y += drawing.height() * scale;
    }

    /// A drawing at a place; how far down the page is in use stays as it is.
    public void place(String prefix, Drawing drawing, double x, double top, double scale) {
        PlacedDrawing placed = new PlacedDrawing(prefix, x, top, scale);
        drawing.elements().forEach(element -> elements.add(placed.of(element)));
    }

    /// What the page shows, for who cannot see it.
    public void tells(String words) {
        told = words;
    }

    /// The page, as high as it is in use.
    public Drawing drawing(FigureHead head) {
        return new Drawing(
                layout.width(), y + MARGIN, head.title(), told.isEmpty() ? head.description() : told, elements);
    }
}
