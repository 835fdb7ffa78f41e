package dev.lockstep.diagram;

import dev.lockstep.snapshot.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws one lane per thread over time, with a time axis, the playhead and the legend of the seven signs.
///
/// A lane has at most one segment for every [#FINEST] pixels: of the stretches that fall into a narrower space the
/// longest is shown, so that the number of elements depends on the width and not on how much happened.
public final class Lanes {

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
    private static final double NAMES = 96;

    private final Typesetter typesetter;

    public Lanes(TextMeasure measure) {
        this.typesetter = new Typesetter(measure);
    }

    /// The drawing; as high as the input, or higher where the lanes do not fit even when drawn tightly.
    public Drawing draw(LanesInput input) {
        double room = input.height() - TOP - AXIS - LEGEND;
        int count = Math.max(1, input.lanes().size());
        double pitch = pitch(room, count);
        double height = Math.max(input.height(), TOP + pitch * count + AXIS + LEGEND);
        Box area = new Box(NAMES, TOP, Math.max(1, input.width() - NAMES - MARGIN), pitch * count);
        List<Element> elements = new ArrayList<>();
        List<Lane> lanes = input.lanes().stream()
                .sorted(Comparator.comparing(lane -> lane.thread().name(), NaturalOrder.OF_NAMES))
                .toList();
        for (int at = 0; at < lanes.size(); at++) {
            Box row = new Box(area.x(), TOP + at * pitch, area.width(), pitch);
            new LaneRow(typesetter, input, row).draw(lanes.get(at), elements);
        }
        Box axis = new Box(area.x(), area.bottom(), area.width(), AXIS);
        new TimeAxis(typesetter, input.from(), input.to()).draw(axis, elements);
        Box whole = new Box(area.x(), 2, area.width(), area.bottom() - 2);
        elements.add(playhead(input, whole));
        new Legend(typesetter).draw(area.x(), height - LEGEND, input.width() - MARGIN, elements);
        return new Drawing(input.width(), height, "Lanes", "What each thread was doing over time", elements);
    }

    /// Where not all lanes fit, a whole number of them does, so that none is cut before one scrolls.
    private static double pitch(double room, int count) {
        double even = Math.min(room / count, ROOMY);
        return even >= TIGHT ? even : room / Math.max(1, Math.floor(room / TIGHT));
    }

    private static Bar playhead(LanesInput input, Box area) {
        double x = LaneRow.place(input, area, input.now());
        double left = Math.clamp(x - 1, area.x(), area.right() - 2);
        return new Bar("playhead", new Box(left, area.y(), 2, area.height()), 1, Ink.ACCENT, "now");
    }
}
