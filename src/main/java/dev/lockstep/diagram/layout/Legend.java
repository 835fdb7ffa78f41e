package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The seven signs of states: colour, glyph and word, in one row as far as there is room; and where they are drawn, the
/// sign of a state that is hidden, that of an enabled thread, and the outline of what takes part in a step.
public final class Legend {

    private static final double APART = 15;

    private final Typesetter typesetter;
    private final List<SignStyle> all;
    private final Set<Extra> extras;
    /// The side of a swatch and of a sign.
    private final double side;

    public Legend(Typesetter typesetter) {
        this(typesetter, List.of(SignStyle.values()), Set.of(), 11);
    }

    private Legend(Typesetter typesetter, List<SignStyle> all, Set<Extra> extras, double side) {
        this.typesetter = typesetter;
        this.all = List.copyOf(all);
        this.extras = extras.isEmpty() ? EnumSet.noneOf(Extra.class) : EnumSet.copyOf(extras);
        this.side = side;
    }

    /// What has no sign of a state.
    private enum Extra {
        GO,
        STEP;

        private String word() {
            return switch (this) {
                case GO -> Spoken.language().canGo();
                case STEP -> Spoken.language().inThisStep();
            };
        }
    }

    /// With the sign of an enabled thread, or without it.
    public Legend withGo(boolean somebody) {
        return with(Extra.GO, somebody);
    }

    /// With the outline of what takes part in a step, or without it.
    public Legend withStep(boolean something) {
        return with(Extra.STEP, something);
    }

    private Legend with(Extra extra, boolean occurs) {
        Set<Extra> changed = EnumSet.noneOf(Extra.class);
        changed.addAll(extras);
        if (occurs) {
            changed.add(extra);
        } else {
            changed.remove(extra);
        }
        return new Legend(typesetter, all, changed, side);
    }

    /// With the signs alone that occur, in the usual order.
    public Legend of(Set<SignStyle> occurring) {
        return new Legend(typesetter, all.stream().filter(occurring::contains).toList(), extras, side);
    }

    /// With signs as large as this.
    public Legend with(Legibility legibility) {
        return new Legend(typesetter, all, extras, legibility.sign(side));
    }

    /// The same in as many rows as it needs to be as large as usual.
    ///
    /// @param room the width of a row
    public List<Legend> rows(double room) {
        List<Legend> rows = new ArrayList<>();
        List<SignStyle> row = new ArrayList<>();
        Set<Extra> end = EnumSet.noneOf(Extra.class);
        double wide = 0;
        for (SignStyle style : all) {
            double more = width(style, TextStyle.SMALL) + APART;
            if (!row.isEmpty() && wide + more > room) {
                rows.add(new Legend(typesetter, row, Set.of(), side));
                row = new ArrayList<>();
                wide = 0;
            }
            row.add(style);
            wide += more;
        }
        for (Extra extra : extras) {
            if (wide > 0 && wide + width(extra) > room) {
                rows.add(new Legend(typesetter, row, end, side));
                row = List.of();
                end = EnumSet.noneOf(Extra.class);
                wide = 0;
            }
            end.add(extra);
            wide += width(extra);
        }
        rows.add(new Legend(typesetter, row, end, side));
        return rows;
    }

    private double width(Extra extra) {
        return side + 5 + typesetter.measure().width(extra.word(), TextStyle.SMALL) + APART;
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
        natural += extras.stream().mapToDouble(this::width).sum();
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
        for (Extra extra : extras) {
            double room = right - at - side - 5;
            if (room < 10) {
                break;
            }
            String id = "legend:" + extra.name().toLowerCase(Locale.ROOT);
            Box mark = new Box(at, y + 11 - side / 2, side, side);
            elements.add(switch (extra) {
                case GO -> new Icon(id + ":glyph", mark, Glyph.GO, ColourRole.ACCENT, "");
                case STEP -> new Ring(id + ":outline", mark, side / 2, ColourRole.ACCENT, Ring.USUAL);
            });
            TextLine line = TextLines.of(
                    typesetter, extra.word(), extra.word(), type, ColourRole.MUTED, TextLine.Anchor.START,
                    at + side + 5, y + 15, room, 1);
            elements.add(new Label(id, line));
            at = line.box().right() + APART * squeeze;
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
