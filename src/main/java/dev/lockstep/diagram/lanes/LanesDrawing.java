package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Bar;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Legend;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.history.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Draws one lane per thread, over time or over steps, with an axis, the playhead and the legend of the seven signs.
///
/// A lane has at most one segment for every [#FINEST] pixels: of the stretches that fall into a narrower space the
/// longest is shown, so that the number of elements depends on the width and not on how much happened.
public final class LanesDrawing {

    /// The least width of a segment in logical pixels.
    public static final double FINEST = 2;

    /// The height at the bottom that the time axis and the legend take, for whoever keeps them in sight while lanes scroll.
    public static final double FOOT = 42;

    private static final double LEGEND = 24;
    private static final double AXIS = FOOT - LEGEND;
    private static final double TOP = 8;
    private static final double ROOMY = 25;
    private static final double TIGHT = 13;
    private static final double MARGIN = 16;
    private static final double FORKS = 11;

    /// Where the lanes begin, to the right of the names.
    public static final double NAMES = 96;

    private final Typesetter typesetter;

    public LanesDrawing(TextMeasure measure) {
        this.typesetter = new Typesetter(measure);
    }

    /// How wide the lanes are on a sheet of this width.
    public static double room(double width) {
        return Math.max(1, width - NAMES - MARGIN);
    }

    /// The drawing; as high as the input, or higher where the lanes do not fit even when drawn tightly.
    public Drawing draw(LanesInput input) {
        List<Lane> lanes = sorted(input.lanes());
        Rows rows = Rows.of(input.width(), input.height(), TOP, lanes.size());
        Box area = rows.area();
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < lanes.size(); at++) {
            new LaneRow(typesetter, input, rows.row(at)).draw(lanes.get(at), elements);
        }
        new TimeAxis(typesetter, input.from(), input.to()).draw(rows.axis(), elements);
        Box whole = new Box(area.x(), 2, area.width(), area.bottom() - 2);
        elements.add(playhead(LaneRow.place(input, whole, input.now()), whole));
        new Legend(typesetter).draw(area.x(), rows.height() - LEGEND, input.width() - MARGIN, elements);
        return new Drawing(input.width(), rows.height(), "Lanes", "What each thread was doing over time", elements);
    }

    /// The drawing in steps. A place on it is a step by [StepScale#of] with the same width, `from` and `to`.
    public Drawing draw(StepLanesInput input) {
        List<Lane> lanes = sorted(input.lanes());
        Rows rows = Rows.of(input.width(), input.height(), TOP + FORKS, lanes.size());
        Box area = rows.area();
        StepScale scale = StepScale.of(input.width(), input.from(), input.to());
        StepMarks marks = new StepMarks(scale, input.unit());
        Map<ThreadId, List<StepLanesInput.Mark>> marksOf =
                input.marks().stream().collect(Collectors.groupingBy(StepLanesInput.Mark::thread));
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < lanes.size(); at++) {
            Lane lane = lanes.get(at);
            elements.add(LaneName.of(typesetter, lane.thread(), rows.row(at)));
            if (input.going().contains(lane.thread())) {
                elements.add(LaneName.go(lane.thread(), rows.row(at)));
            }
            new StepRow(scale, input.unit(), input.step(), rows.row(at)).draw(lane, elements);
            marks.draw(lane.thread().name(), rows.row(at), marksOf.getOrDefault(lane.thread(), List.of()), elements);
        }
        new StepAxis(typesetter, scale, input.unit()).draw(rows.axis(), elements);
        double x = scale.x(input.step());
        elements.add(playhead(x, new Box(area.x(), 2, area.width(), area.bottom() - 2)));
        String here = input.unit() + " " + input.step();
        elements.add(new Bar("playhead:handle", new Box(x - 6, 0, 12, 8), 2.5, ColourRole.ACCENT, here));
        marks.forks(new Box(0, 8, input.width(), FORKS), input.forks(), elements);
        new Legend(typesetter).withGo(!input.going().isEmpty()).draw(
                area.x(), rows.height() - LEGEND, input.width() - MARGIN, elements);
        String about = "What each thread was doing, " + input.unit() + " by " + input.unit();
        return new Drawing(input.width(), rows.height(), "Lanes", about, elements);
    }

    private static List<Lane> sorted(List<Lane> lanes) {
        return lanes.stream()
                .sorted(Comparator.comparing(lane -> lane.thread().name(), NaturalOrder.OF_NAMES))
                .toList();
    }

    /// Where the lanes lie, one below the other.
    private record Rows(Box area, double pitch, double height) {

        static Rows of(double width, double height, double top, int lanes) {
            int count = Math.max(1, lanes);
            double pitch = LanesDrawing.pitch(height - top - AXIS - LEGEND, count);
            double whole = Math.max(height, top + pitch * count + AXIS + LEGEND);
            return new Rows(new Box(NAMES, top, room(width), pitch * count), pitch, whole);
        }

        Box row(int at) {
            return new Box(area.x(), area.y() + at * pitch, area.width(), pitch);
        }

        Box axis() {
            return new Box(area.x(), area.bottom(), area.width(), AXIS);
        }
    }

    /// Where not all lanes fit, a whole number of them does, so that none is cut before one scrolls.
    private static double pitch(double room, int count) {
        double even = Math.min(room / count, ROOMY);
        return even >= TIGHT ? even : room / Math.max(1, Math.floor(room / TIGHT));
    }

    private static Bar playhead(double x, Box area) {
        double left = Math.clamp(x - 1, area.x() - 1, area.right() - 1);
        return new Bar("playhead", new Box(left, area.y(), 2, area.height()), 1, ColourRole.ACCENT, "now");
    }
}
