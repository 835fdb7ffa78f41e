package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepLanesInput.Failure;
import dev.lockstep.diagram.lanes.StepLanesInput.Fork;
import dev.lockstep.diagram.lanes.StepLanesInput.Mark;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.style.StepStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The legend of lanes in steps: the states and the signs that are drawn, and no others, in as many rows as they need.
///
/// @param entries in the order in which they are shown
record StepLegend(Typesetter typesetter, LanesStyle style, double width, List<Entry> entries) {

    /// @param swatch the colour of a state; null where colour is no part of it
    private record Entry(String id, @Nullable ColourRole swatch, Glyph glyph, ColourRole ink, String word) {}

    static StepLegend of(
            Typesetter typesetter, LanesSheet sheet, StepScale scale, List<Lane> lanes, StepLanesInput input) {
        List<Entry> entries = new ArrayList<>();
        Set<StepSign> signs = EnumSet.noneOf(StepSign.class);
        for (Mark mark : input.marks().steps()) {
            if (mark.step() > scale.from() && mark.step() <= scale.to()) {
                signs.add(mark.sign());
            }
        }
        // Cells too narrow for a sign have none.
        if (scale.cell() - 1 >= sheet.style().sign() + 1) {
            for (StepSign sign : signs) {
                StepStyle look = StepStyle.of(sign);
                entries.add(new Entry(id("step", sign), null, look.glyph(), ColourRole.TEXT, look.word()));
            }
        }
        for (ThreadSign sign : states(lanes, scale)) {
            SignStyle look = SignStyle.of(sign);
            entries.add(new Entry(id("state", sign), look.fill(), look.glyph(), ColourRole.MUTED, look.word()));
        }
        if (input.marks().failures().stream().map(Failure::step).anyMatch(step -> isInSight(step, scale))) {
            String word = Spoken.language().failureMark();
            entries.add(new Entry("failure", null, Glyph.CROSS, ColourRole.FAILED_TEXT, word));
        }
        if (input.marks().forks().stream().map(Fork::step).anyMatch(step -> isInSight(step + 1, scale))) {
            String word = Spoken.language().forkMark();
            entries.add(new Entry("fork", null, Glyph.FORK, ColourRole.ACCENT, word));
        }
        if (!input.going().isEmpty()) {
            entries.add(new Entry("go", null, Glyph.GO, ColourRole.ACCENT, Spoken.language().canGo()));
        }
        return new StepLegend(typesetter, sheet.style(), sheet.room(), entries);
    }

    private static boolean isInSight(int step, StepScale scale) {
        return step > scale.from() && step <= scale.to();
    }

    private static String id(String kind, Enum<?> sign) {
        return kind + ":" + sign.name().toLowerCase(Locale.ROOT);
    }

    private static Set<ThreadSign> states(List<Lane> lanes, StepScale scale) {
        Set<ThreadSign> states = EnumSet.noneOf(ThreadSign.class);
        for (Lane lane : lanes) {
            for (int at = 0; at < lane.size(); at++) {
                if (lane.from(at) <= scale.to() && lane.to(at) > scale.from() + 1) {
                    states.add(lane.sign(at));
                }
            }
        }
        return states;
    }

    private double rowHeight() {
        return style.type() * 1.75;
    }

    private TextStyle type() {
        return FontFace.SANS.at(style.type());
    }

    /// How high it is.
    double height() {
        return rows() * rowHeight() + 3;
    }

    private int rows() {
        int rows = 1;
        double at = 0;
        for (Entry entry : entries) {
            double wide = wide(entry);
            if (at > 0 && at + wide > width) {
                rows++;
                at = 0;
            }
            at += wide + apart();
        }
        return rows;
    }

    private double apart() {
        return style.type() * 1.3;
    }

    private double side() {
        return style.type() * 0.95;
    }

    private double wide(Entry entry) {
        double signs = entry.swatch() == null ? side() : 2 * side() + 4;
        return signs + 5 + typesetter.measure().width(entry.word(), type());
    }

    void draw(double left, double top, List<Element> elements) {
        double x = left;
        double y = top;
        for (Entry entry : entries) {
            double wide = wide(entry);
            if (x > left && x + wide > left + width) {
                x = left;
                y += rowHeight();
            }
            put(entry, x, y + rowHeight() / 2, left + width - x, elements);
            x += wide + apart();
        }
    }

    private void put(Entry entry, double x, double middle, double room, List<Element> elements) {
        String id = "legend:" + entry.id();
        double at = x;
        if (entry.swatch() != null) {
            Box swatch = new Box(at, middle - side() / 2, side(), side());
            elements.add(new Bar(id + ":swatch", swatch, 2.5, entry.swatch(), ""));
            at += side() + 4;
        }
        Box glyph = new Box(at, middle - side() / 2, side(), side());
        elements.add(new Icon(id + ":glyph", glyph, entry.glyph(), entry.ink(), ""));
        at += side() + 5;
        TextLine line = TextLines.of(
                typesetter, entry.word(), entry.word(), type(), ColourRole.MUTED, TextLine.Anchor.START, at,
                middle + style.type() * 0.34, Math.max(1, room - (at - x)), 1);
        elements.add(new Label(id, line));
    }
}
