package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepLanesInput.Mark;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.style.StepStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One lane in steps: a mark for each step that its thread took, as high as the lane, and between them a thin band in
/// the colour of its state. Where cells are too narrow to be seen, as many as are needed are joined, in all lanes at
/// the same steps: a bound that lies further right than another is never the earlier one.
///
/// @param now the playhead
record StepRow(Typesetter typesetter, LanesStyle style, StepScale scale, StepUnit unit, int now, Box row) {

    private static final double LEAST_TEXT = 18;
    /// How much smaller than usual an object is written before it is cut.
    private static final double SMALLEST = 0.8;

    /// Draws the lane.
    ///
    /// @param marks the steps of its thread, oldest first
    /// @param failed the steps whose marks end with the sign of a failure
    void draw(Lane lane, List<Mark> marks, Set<Integer> failed, List<Element> elements) {
        int begin = scale.from();
        @Nullable ThreadSign sign = null;
        int at = scale.from();
        int segment = 0;
        int mark = 0;
        while (at < scale.to()) {
            int end = next(at);
            while (segment < lane.size() && lane.to(segment) <= at + 1) {
                segment++;
            }
            while (mark < marks.size() && marks.get(mark).step() <= at) {
                mark++;
            }
            int until = mark;
            while (until < marks.size() && marks.get(until).step() <= end) {
                until++;
            }
            ThreadSign here = most(lane, segment, at + 1, end + 1);
            boolean stepped = until > mark;
            if (here != sign || at == now || stepped) {
                band(lane, sign, begin, at, elements);
                begin = at;
                sign = here;
            }
            if (stepped) {
                ThreadSign unseen = lane.size() == 0 ? ThreadSign.HIDDEN : ThreadSign.READY;
                ThreadSign after = here == null ? unseen : here;
                mark(marks.subList(mark, until), after, at, end, failed, elements);
                begin = end;
                sign = null;
            }
            at = end;
        }
        band(lane, sign, begin, at, elements);
    }

    /// The end of the cells that are joined with the one after `at`; never beyond the playhead, after which cells are
    /// paler.
    private int next(int at) {
        int joined = scale.joined();
        int end = Math.min(scale.to(), (at / joined + 1) * joined);
        return at < now && now < end ? now : end;
    }

    private void band(Lane lane, @Nullable ThreadSign sign, int begin, int end, List<Element> elements) {
        if (sign == null || end <= begin) {
            return;
        }
        double height = Math.max(3, Math.min(8, row.height() * 0.3));
        Box box = cells(begin, end, row.centreY() - height / 2, height);
        SignStyle look = SignStyle.of(sign);
        ColourRole fill = begin < now ? look.fill() : look.pale();
        String id = "lane:" + lane.thread() + ":" + begin;
        elements.add(new Bar(id, box, 0, fill, Spoken.language().span(sign, begin + 1, end, unit)));
    }

    /// The mark of a step, or of several that share cells. Its colour is that of the state after it.
    private void mark(
            List<Mark> steps, ThreadSign after, int begin, int end, Set<Integer> failed, List<Element> elements) {
        Mark first = steps.getFirst();
        double height = row.height() - (row.height() < 18 ? 2 : 6);
        Box box = cells(begin, end, row.centreY() - height / 2, height);
        SignStyle look = SignStyle.of(after);
        boolean past = begin < now;
        String id = "mark:" + first.thread() + ":" + first.step();
        String told = FailureSigns.tooltip(
                steps.stream().map(step -> Spoken.language().mark(step.step(), unit, step.sentence())));
        elements.add(new Bar(id, box, Math.min(4, box.width() / 3), past ? look.fill() : look.pale(), told));
        if (end == now && scale.joined() == 1) {
            elements.add(new Ring("ring:" + id, box, Math.min(4, box.width() / 3), ColourRole.ACCENT, Ring.USUAL));
        }
        if (scale.joined() == 1) {
            double taken = failed.contains(first.step()) ? style.failure(scale.cell()) : 0;
            Box free = new Box(box.x(), box.y(), box.width() - taken, box.height());
            inside(first, free, id, past ? look.onFill() : ColourRole.TEXT, elements);
        }
    }

    /// The sign and, where there is room, the object. In a cell too narrow for its sign a mark is only a mark.
    private void inside(Mark step, Box box, String id, ColourRole ink, List<Element> elements) {
        double high = Math.min(style.sign(), box.height() - 2);
        double side = Math.min(high, Math.max(style.leastSign(), box.width() - 2));
        if (box.width() < side + 1) {
            return;
        }
        double air = Math.min(5, (box.width() - side) / 2);
        TextStyle type = FontFace.MONO.at(Math.min(style.type(), box.height() - 3));
        double room = box.width() - side - 3 * air;
        boolean text = !step.object().isEmpty()
                && type.size() >= style.least()
                && room >= Math.max(LEAST_TEXT, type.size() * 2);
        double left = text ? box.x() + air : box.centreX() - side / 2;
        Box glyph = new Box(left, box.centreY() - side / 2, side, side);
        elements.add(new Icon(id + ":glyph", glyph, StepStyle.of(step.sign()).glyph(), ink, ""));
        if (text) {
            TextStyle fitting = typesetter.shrink(
                    step.object(), type, room, Math.max(style.least(), type.size() * SMALLEST));
            String shown = typesetter.cutInside(step.object(), fitting, room);
            double baseline = box.centreY() + type.size() * 0.36;
            TextLine line = TextLines.of(
                    typesetter, shown, step.object(), fitting, ink, TextLine.Anchor.START, left + side + air, baseline,
                    room, 1);
            elements.add(new Label(id + ":object", line));
        }
    }

    private Box cells(int begin, int end, double top, double height) {
        double left = scale.x(begin);
        double width = scale.x(end) - left;
        double air = width > 4 ? 1 : 0;
        return new Box(left, top, width - air, height);
    }

    /// The sign that stands longest from step `from` to before step `to`, or null where the thread is not there yet.
    private static @Nullable ThreadSign most(Lane lane, int segment, int from, int to) {
        Map<ThreadSign, Long> lengths = new EnumMap<>(ThreadSign.class);
        for (int at = segment; at < lane.size() && lane.from(at) < to; at++) {
            long length = Math.min(to, lane.to(at)) - Math.max(from, lane.from(at));
            if (length > 0) {
                lengths.merge(lane.sign(at), length, Long::sum);
            }
        }
        return lengths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }
}
