package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The seven signs of states: colour, glyph and word, in one row as far as there is room; and where they are drawn, the
/// sign of a state that is hidden and that of an enabled thread.
public final class Legend {

    private static final double APART = 15;

    private final Typesetter typesetter;
    private final List<SignStyle> all;
    private final boolean go;
    /// The side of a swatch and of a sign.
    private final double side;

    public Legend(Typesetter typesetter) {
        this(typesetter, List.of(SignStyle.values()), false, 11);
    }

    private Legend(Typesetter typesetter, List<SignStyle> all, boolean go, double side) {
        this.typesetter = typesetter;
        this.all = List.copyOf(all);
        this.go = go;
        this.side = side;
    }

    /// With the sign of an enabled thread, or without it.
    public Legend withGo(boolean somebody) {
        return new Legend(typesetter, all, somebody, side);
    }

    /// With the signs alone that occur, in the usual order.
    public Legend of(Set<SignStyle> occurring) {
        return new Legend(typesetter, all.stream().filter(occurring::contains).toList(), go, side);
    }

    /// With signs as large as this.
    public Legend with(Legibility legibility) {
        return new Legend(typesetter, all, go, legibility.sign(side));
    }

    /// The same in as many rows as it needs to be as large as usual.
    ///
    /// @param room the width of a row
    public List<Legend> rows(double room) {
        List<Legend> rows = new ArrayList<>();
        List<SignStyle> row = new ArrayList<>();
        double wide = 0;
        for (SignStyle style : all) {
            double more = width(style, TextStyle.SMALL) + APART;
            if (!row.isEmpty() && wide + more > room) {
                rows.add(new Legend(typesetter, row, false, side));
                row = new ArrayList<>();
                wide = 0;
            }
            row.add(style);
            wide += more;
        }
        if (go && !row.isEmpty() && wide + goWidth() > room) {
            rows.add(new Legend(typesetter, row, false, side));
            row = List.of();
        }
        rows.add(new Legend(typesetter, row, go, side));
        return rows;
    }

    private double goWidth() {
        return side + 5 + typesetter.measure().width(Spoken.language().canGo(), TextStyle.SMALL) + APART;
    }

    /// Adds the legend from x to `right`.
    ///
    /// @param elements what is drawn above, and then the legend too
    public void draw(double x, double y, double right, List<Element> elements) {
        List<SignStyle> signs = signs(elements);
        double natural = 0;
        for (SignStyle style : signs) {
            natural += width(style, TextStyle.SMALL) + APART;
        }
        natural += go ? goWidth() : 0;
        double squeeze = Math.min(1, (right - x) / natural);
        TextStyle type = TextStyle.SMALL.at(Math.max(8, TextStyle.SMALL.size() * squeeze));
        double at = x;
        for (SignStyle style : signs) {
            double room = right - at - 2 * side - 9;
            if (room < 10) {
                break;
            }
            String id = "legend:" + style.name().toLowerCase(Locale.ROOT);
            double middle = y + 11;
            Box swatch = new Box(at, middle - side / 2, side, side);
            elements.add(new Bar(id + ":swatch", swatch, 2.5, style.fill(), ""));
            Box glyph = new Box(at + side + 4, middle - side / 2, side, side);
            elements.add(new Icon(id + ":glyph", glyph, style.glyph(), ColourRole.MUTED, ""));
            String word = style.word();
            double text = at + 2 * side + 9;
            TextLine line = TextLines.of(
                    typesetter, word, word, type, ColourRole.MUTED, TextLine.Anchor.START, text, middle + 4, room, 1);
            elements.add(new Label(id, line));
            at = line.box().right() + APART * squeeze;
        }
        if (go && right - at > side + 15) {
            Box glyph = new Box(at, y + 11 - side / 2, side, side);
            elements.add(new Icon("legend:go:glyph", glyph, Glyph.GO, ColourRole.ACCENT, ""));
            double room = right - at - side - 5;
            double text = at + side + 5;
            String word = Spoken.language().canGo();
            TextLine line = TextLines
                    .of(typesetter, word, word, type, ColourRole.MUTED, TextLine.Anchor.START, text, y + 15, room, 1);
            elements.add(new Label("legend:go", line));
        }
    }

    private List<SignStyle> signs(List<Element> elements) {
        boolean hidden = elements.stream()
                .anyMatch(element -> element instanceof Token token && token.sign() == SignStyle.HIDDEN);
        return all.stream().filter(style -> hidden || style != SignStyle.HIDDEN).toList();
    }

    private double width(SignStyle style, TextStyle type) {
        return 2 * side + 9 + typesetter.measure().width(style.word(), type);
    }
}
