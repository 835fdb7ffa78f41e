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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The legend of lanes in steps: the states and the signs that are drawn, and no others, in as many rows as they need.
///
/// They stand in the order in which they first occur in sight, so that one that a step brings moves no other; the sign
/// of an enabled thread, which comes and goes, has its own place at the right end of the first row.
///
/// @param entries in the order in which they are shown
/// @param go the last of the first row
/// @param going whether that is drawn
record StepLegend(
        Typesetter typesetter,
        LanesStyle style,
        double width,
        List<Entry> entries,
        Entry go,
        boolean going) {

    /// In this width the legends of usual programs have three rows, in any greater one two at most. So many are kept
    /// free, or lanes would have to move up when a step brings a new sign.
    private static final double NARROW = 600;

    /// @param swatch the colour of a state; null where colour is no part of it
    private record Entry(String id, @Nullable ColourRole swatch, Glyph glyph, ColourRole ink, String word) {}

    /// An entry, and the step at which it is first drawn.
    private record Occurring(int step, Entry entry) {}

    static StepLegend of(
            Typesetter typesetter, LanesSheet sheet, StepScale scale, List<Lane> lanes, StepLanesInput input) {
        List<Occurring> entries = new ArrayList<>();
        Map<StepSign, Integer> signs = new EnumMap<>(StepSign.class);
        // A sign of a failure leaves no room for another in a narrow cell.
        Set<List<?>> covered = scale.cell() - 1 - sheet.style().failure(scale.cell()) >= sheet.style().leastSign() + 1
                ? Set.of()
                : input.marks().failures().stream()
                        .map(one -> List.of(one.thread(), one.step()))
                        .collect(Collectors.toSet());
        for (Mark mark : input.marks().steps()) {
            if (isInSight(mark.step(), scale) && !covered.contains(List.of(mark.thread(), mark.step()))) {
                signs.merge(mark.sign(), mark.step(), Math::min);
            }
        }
        // Cells too narrow for a sign have none.
        if (scale.cell() - 1 >= sheet.style().leastSign() + 1) {
            signs.forEach((sign, step) -> {
                StepStyle look = StepStyle.of(sign);
                Entry entry = new Entry(id("step", sign), null, look.glyph(), ColourRole.TEXT, look.word());
                entries.add(new Occurring(step, entry));
            });
        }
        states(lanes, scale).forEach((sign, step) -> {
            SignStyle look = SignStyle.of(sign);
            Entry entry = new Entry(id("state", sign), look.fill(), look.glyph(), ColourRole.MUTED, look.word());
            entries.add(new Occurring(step, entry));
        });
        Entry failure = new Entry(
                "failure", null, Glyph.CROSS, ColourRole.FAILED_TEXT, Spoken.language().failureMark());
        first(input.marks().failures().stream().map(Failure::step), scale)
                .ifPresent(step -> entries.add(new Occurring(step, failure)));
        Entry fork = new Entry("fork", null, Glyph.FORK, ColourRole.ACCENT, Spoken.language().forkMark());
        first(input.marks().forks().stream().map(one -> one.step() + 1), scale)
                .ifPresent(step -> entries.add(new Occurring(step, fork)));
        entries.sort(Comparator.comparingInt(Occurring::step));
        Entry go = new Entry("go", null, Glyph.GO, ColourRole.ACCENT, Spoken.language().canGo());
        return new StepLegend(
                typesetter, sheet.style(), sheet.room(), entries.stream().map(Occurring::entry).toList(), go,
                !input.going().isEmpty());
    }

    /// The first of the steps that is in sight.
    private static Optional<Integer> first(Stream<Integer> steps, StepScale scale) {
        return steps.filter(step -> isInSight(step, scale)).min(Comparator.naturalOrder());
    }

    private static boolean isInSight(int step, StepScale scale) {
        return step > scale.from() && step <= scale.to();
    }

    private static String id(String kind, Enum<?> sign) {
        return kind + ":" + sign.name().toLowerCase(Locale.ROOT);
    }

    /// The states in sight, each with the step after which it is first seen.
    private static Map<ThreadSign, Integer> states(List<Lane> lanes, StepScale scale) {
        Map<ThreadSign, Integer> states = new EnumMap<>(ThreadSign.class);
        for (Lane lane : lanes) {
            for (int at = 0; at < lane.size(); at++) {
                if (lane.from(at) <= scale.to() && lane.to(at) > scale.from() + 1) {
                    states.merge(
                            lane.sign(at), Math.max(Math.toIntExact(lane.from(at)), scale.from() + 1), Math::min);
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
            if (at > 0 && at + wide > room(rows)) {
                rows++;
                at = 0;
            }
            at += wide + apart();
        }
        return Math.max(rows, width < NARROW ? 3 : 2);
    }

    /// The room in this row, counted from 1.
    private double room(int row) {
        return row > 1 ? width : Math.max(0, width - wide(go) - apart());
    }

    private double apart() {
        return style.type() * 1.3;
    }

    private double side() {
        return style.type() * 0.95 * style.signs();
    }

    private double wide(Entry entry) {
        double signs = entry.swatch() == null ? side() : 2 * side() + 4;
        return signs + 5 + typesetter.measure().width(entry.word(), type());
    }

    void draw(double left, double top, List<Element> elements) {
        double x = left;
        double y = top;
        int row = 1;
        for (Entry entry : entries) {
            double wide = wide(entry);
            if (x > left && x + wide > left + room(row)) {
                x = left;
                y += rowHeight();
                row++;
            }
            put(entry, x, y + rowHeight() / 2, left + width - x, elements);
            x += wide + apart();
        }
        if (going) {
            double wide = wide(go);
            put(go, left + Math.max(0, width - wide), top + rowHeight() / 2, wide + 1, elements);
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
