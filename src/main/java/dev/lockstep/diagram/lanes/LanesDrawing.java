package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepLanesInput.Failure;
import dev.lockstep.diagram.lanes.StepLanesInput.Mark;
import dev.lockstep.diagram.layout.Legend;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws one lane per thread, over time or over steps, with an axis, the playhead and a legend.
///
/// Over time a lane has at most one segment for every [#FINEST] pixels: of the stretches that fall into a narrower space
/// the longest is shown, so that the number of elements depends on the width and not on how much happened.
public final class LanesDrawing {

    /// The least width of a segment in logical pixels.
    public static final double FINEST = 2;

    private static final double LEGEND = 24;
    private static final double AXIS = 18;
    private static final double TOP = 8;
    private static final double FORKS = 11;

    private final Typesetter typesetter;

    public LanesDrawing(TextMeasure measure) {
        this.typesetter = new Typesetter(measure);
    }

    /// The drawing in time; as high as the sheet, or higher where the lanes do not fit even when drawn tightly.
    public LanesPicture draw(LanesSheet sheet, LanesInput input) {
        List<Lane> all = sorted(input.lanes());
        boolean foot = sheet.style().foot();
        // Before an audience nothing scrolls: what has no room is counted.
        int room = foot
                ? all.size()
                : (int) Math.clamp((sheet.height() - TOP) / sheet.style().tight(), 1, LanesStyle.MOST_FOR_AN_AUDIENCE);
        List<Lane> lanes = all.size() <= room ? all : all.subList(0, room - 1);
        int left = all.size() - lanes.size();
        Rows rows = Rows.of(sheet, TOP, foot ? AXIS + LEGEND : 0, lanes.size() + (left > 0 ? 1 : 0));
        Box area = rows.area();
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < lanes.size(); at++) {
            new LaneRow(typesetter, sheet.style(), input, rows.row(at)).draw(lanes.get(at), elements);
        }
        if (left > 0) {
            elements.add(label(Spoken.language().moreLanes(left), sheet.style(), rows.row(lanes.size())));
        }
        Box whole = new Box(area.x(), 2, area.width(), area.bottom() - 2);
        if (foot) {
            new TimeAxis(typesetter, input.from(), input.to()).draw(rows.axis(), elements);
        }
        elements.add(playhead(LaneRow.place(input, whole, input.now()), whole));
        if (foot) {
            double right = sheet.width() - sheet.style().margin();
            new Legend(typesetter).draw(area.x(), rows.height() - LEGEND, right, elements);
        }
        Drawing drawing = new Drawing(
                sheet.width(), rows.height(), Spoken.language().stage().lanes(),
                Spoken.language().stage().lanesOverTime(), elements);
        return new LanesPicture(drawing, rows.foot(), wanted(sheet, TOP + rows.foot(), all.size()), null, left);
    }

    /// The drawing in steps, as high as the sheet or higher.
    public LanesPicture draw(LanesSheet sheet, StepLanesInput input) {
        StepScale scale = StepScale.of(sheet, input.range(), input.zoom());
        List<Lane> all = sorted(input.lanes());
        StepLegend legend = StepLegend.of(typesetter, sheet, scale, all, input);
        double foot = sheet.style().foot() ? AXIS + legend.height() : 0;
        double top = sheet.style().foot() ? TOP + FORKS : TOP;
        Map<ThreadId, List<Mark>> marks = input.marks().steps().stream()
                .filter(mark -> mark.step() > scale.from() && mark.step() <= scale.to())
                .collect(Collectors.groupingBy(Mark::thread));
        Map<ThreadId, List<Failure>> failures = input.marks().failures().stream()
                .filter(failure -> failure.step() > scale.from() && failure.step() <= scale.to())
                .collect(Collectors.groupingBy(Failure::thread));
        int most = (int) ((sheet.height() - top - foot) / sheet.style().tight());
        Set<ThreadId> told = Stream.concat(marks.keySet().stream(), failures.keySet().stream())
                .collect(Collectors.toSet());
        List<Lane> lanes = all.size() <= most || !input.fold() ? all : folded(all, told, most - 1);
        int folded = all.size() - lanes.size();
        Rows rows = Rows.of(sheet, top, foot, lanes.size() + (folded > 0 ? 1 : 0));
        Box area = rows.area();
        LanesStyle style = sheet.style();
        FailureSigns signs = new FailureSigns(scale, input.unit(), style.failure(scale.cell()));
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < lanes.size(); at++) {
            Lane lane = lanes.get(at);
            Box row = rows.row(at);
            elements.add(LaneName.of(typesetter, style, lane.thread(), row));
            if (input.going().contains(lane.thread())) {
                elements.add(LaneName.go(style, lane.thread(), row));
            }
            List<Failure> wrong = failures.getOrDefault(lane.thread(), List.of());
            Set<Integer> failed = wrong.stream().map(Failure::step).collect(Collectors.toSet());
            new StepRow(typesetter, style, scale, input.unit(), input.range().step(), row)
                    .draw(lane, marks.getOrDefault(lane.thread(), List.of()), failed, elements);
            signs.draw(lane.thread().name(), row, wrong, elements);
        }
        if (folded > 0) {
            elements.add(label(Spoken.language().foldedLanes(folded), style, rows.row(lanes.size())));
        }
        if (style.foot()) {
            new StepAxis(typesetter, scale, input.unit()).draw(rows.axis(), elements);
        }
        double x = scale.x(input.range().step());
        elements.add(playhead(x, new Box(area.x(), 2, area.width(), area.bottom() - 2)));
        String here = Spoken.language().step(input.range().step(), input.unit());
        elements.add(new Bar("playhead:handle", new Box(x - 6, 0, 12, 8), 2.5, ColourRole.ACCENT, here));
        if (style.foot()) {
            signs.forks(new Box(0, 8, sheet.width(), FORKS), input.marks().forks(), elements);
            legend.draw(area.x(), rows.height() - legend.height(), elements);
        }
        String about = Spoken.language().lanes(input.unit());
        String name = Spoken.language().stage().lanes();
        Drawing drawing = new Drawing(sheet.width(), rows.height(), name, about, elements);
        return new LanesPicture(drawing, rows.foot(), wanted(sheet, top + foot, all.size()), scale, folded);
    }

    /// The lanes of the threads of which something is told, and others as far as there is room.
    private static List<Lane> folded(List<Lane> all, Set<ThreadId> told, int room) {
        Set<Lane> others = all.stream()
                .filter(lane -> !told.contains(lane.thread()))
                .limit(Math.max(0, room - told.size()))
                .collect(Collectors.toSet());
        return all.stream().filter(lane -> told.contains(lane.thread()) || others.contains(lane)).toList();
    }

    /// Words in the place of a lane.
    private Label label(String words, LanesStyle style, Box row) {
        TextStyle type = FontFace.SANS.at(style.type());
        TextLine line = TextLines.of(
                typesetter, words, words, type, ColourRole.MUTED, TextLine.Anchor.START, style.indent(),
                row.centreY() + type.size() * 0.36, row.right() - style.indent(), 1);
        return new Label("folded", line);
    }

    private static double wanted(LanesSheet sheet, double around, int lanes) {
        return around + Math.max(1, lanes) * sheet.style().roomy();
    }

    private static List<Lane> sorted(List<Lane> lanes) {
        return lanes.stream()
                .sorted(Comparator.comparing(lane -> lane.thread().name(), NaturalOrder.OF_NAMES))
                .toList();
    }

    /// Where the lanes lie, one below the other.
    ///
    /// @param foot the height of the axis and the legend
    private record Rows(Box area, double pitch, double height, double foot) {

        static Rows of(LanesSheet sheet, double top, double foot, int lanes) {
            int count = Math.max(1, lanes);
            double pitch = LanesDrawing.pitch(sheet.style(), sheet.height() - top - foot, count);
            double whole = Math.max(sheet.height(), top + pitch * count + foot);
            return new Rows(new Box(sheet.style().names(), top, sheet.room(), pitch * count), pitch, whole, foot);
        }

        Box row(int at) {
            return new Box(area.x(), area.y() + at * pitch, area.width(), pitch);
        }

        Box axis() {
            return new Box(area.x(), area.bottom(), area.width(), AXIS);
        }
    }

    /// Where not all lanes fit, a whole number of them does, so that none is cut before one scrolls.
    private static double pitch(LanesStyle style, double room, int count) {
        double even = Math.min(room / count, style.roomy());
        return even >= style.tight() ? even : room / Math.max(1, Math.floor(room / style.tight()));
    }

    private static Bar playhead(double x, Box area) {
        double left = Math.clamp(x - 1, area.x() - 1, area.right() - 1);
        Box box = new Box(left, area.y(), 2, area.height());
        return new Bar("playhead", box, 1, ColourRole.ACCENT, Spoken.language().stage().now());
    }

    /// One lane: the thread's name and its segments.
    private record LaneRow(Typesetter typesetter, LanesStyle style, LanesInput input, Box row) {

        void draw(Lane lane, List<Element> elements) {
            String id = "lane:" + lane.thread();
            elements.add(LaneName.of(typesetter, style, lane.thread(), row));
            double gap = row.height() < 18 ? 1 : 4;
            int count = 0;
            int at = 0;
            while (at < lane.size()) {
                double left = place(input, row, lane.from(at));
                double right = place(input, row, lane.to(at));
                int end = at + 1;
                while (right - left < LanesDrawing.FINEST && end < lane.size()) {
                    right = place(input, row, lane.to(end));
                    end++;
                }
                // The part of an earlier stretch that is out of sight has no width.
                if (right > left) {
                    double width = Math.max(0.5, right - left - (right - left > 4 ? 1 : 0));
                    Box box = new Box(left, row.y() + gap / 2, width, row.height() - gap);
                    SignStyle style = SignStyle.of(longest(lane, at, end));
                    elements.add(new Bar(id + ":" + count++, box, Math.min(3, width / 2), style.fill(), style.word()));
                }
                at = end;
            }
        }

        /// Where a time lies on the sheet; times out of sight lie at the nearer end.
        static double place(LanesInput input, Box area, long nanos) {
            double length = Math.max(1, input.to() - input.from());
            double share = (nanos - input.from()) / length;
            return area.x() + Math.clamp(share, 0, 1) * area.width();
        }

        private static ThreadSign longest(Lane lane, int begin, int end) {
            int longest = begin;
            for (int at = begin + 1; at < end; at++) {
                if (lane.to(at) - lane.from(at) > lane.to(longest) - lane.from(longest)) {
                    longest = at;
                }
            }
            return lane.sign(longest);
        }
    }

    /// The numbers of steps under the lanes, at round values and never closer than they can be read.
    ///
    /// @param unit what a step is called
    private record StepAxis(Typesetter typesetter, StepScale scale, StepUnit unit) {

        private static final double APART = 44;

        void draw(Box box, List<Element> elements) {
            TextStyle type = TextStyle.TINY;
            int joined = scale.joined();
            // Joined cells must be announced, or steps one after the other would look simultaneous.
            String each = Spoken.language().cell(joined, unit);
            TextLine left = TextLines
                    .of(typesetter, each, each, type, ColourRole.MUTED, TextLine.Anchor.START, 16, box.y() + 13, 76, 1);
            elements.add(new Label("steps", left));
            int apart = apart(APART / scale.cell());
            for (long at = Math.ceilDiv(scale.from(), apart) * (long) apart; at <= scale.to(); at += apart) {
                double x = scale.x((int) at);
                String text = PictureNumbers.grouped(at);
                double room = Math.min(APART, 2 * (box.right() + 14 - x));
                TextLine line = TextLines.of(
                        typesetter, text, text, type, ColourRole.MUTED, TextLine.Anchor.MIDDLE, x, box.y() + 13, room,
                        1);
                elements.add(new Label("step:" + at, line));
            }
        }

        /// The smallest of 1, 2 or 5 times a power of ten that is not less than `least`.
        private static int apart(double least) {
            for (int power = 1; power < 1_000_000_000; power *= 10) {
                for (int step : new int[]{power, 2 * power, 5 * power}) {
                    if (step >= least) {
                        return step;
                    }
                }
            }
            return 1_000_000_000;
        }
    }

    /// Marks of time under the lanes, at round values and never closer than they can be read.
    private record TimeAxis(Typesetter typesetter, long from, long to) {

        private static final double APART = 90;

        void draw(Box box, List<Element> elements) {
            long step = step((to - from) * APART / box.width());
            if (step <= 0 || to <= from) {
                return;
            }
            long first = Math.ceilDiv(from, step) * step;
            for (long at = first; at <= to; at += step) {
                double x = box.x() + (at - from) * box.width() / (to - from);
                TextStyle type = TextStyle.TINY;
                double room = Math.min(APART, 2 * Math.min(x - box.x() + 40, box.right() - x + 14));
                TextLine.Anchor middle = TextLine.Anchor.MIDDLE;
                String text = text(at, step);
                TextLine line = TextLines
                        .of(typesetter, text, text, type, ColourRole.MUTED, middle, x, box.y() + 13, room, 1);
                elements.add(new Label("time:" + at, line));
            }
        }

        /// The smallest of 1, 2 or 5 times a power of ten that is not less than `least` nanoseconds.
        private static long step(double least) {
            long power = 1_000;
            while (power < 1_000_000_000_000_000L) {
                for (long step : new long[]{power, 2 * power, 5 * power}) {
                    if (step >= least) {
                        return step;
                    }
                }
                power *= 10;
            }
            return power;
        }

        private static String text(long nanos, long step) {
            if (step >= 1_000_000_000L) {
                return PictureNumbers.grouped(nanos / 1_000_000_000L) + " s";
            }
            if (step >= 1_000_000L) {
                return PictureNumbers.grouped(nanos / 1_000_000L) + " ms";
            }
            return PictureNumbers.grouped(nanos / 1_000L) + " µs";
        }
    }

    /// The thread's name at the left of its lane.
    private static final class LaneName {

        private LaneName() {}

        static Label of(Typesetter typesetter, LanesStyle style, ThreadId thread, Box row) {
            TextStyle type = FontFace.SANS_SEMIBOLD
                    .at(Math.max(style.least(), Math.min(style.type(), row.height() - 2)));
            double baseline = row.centreY() + type.size() * 0.36;
            String name = thread.name();
            double room = style.names() - style.indent() - 4;
            String shown = typesetter.cutInside(name, type, room);
            TextLine line = TextLines.of(
                    typesetter, shown, name, type, ColourRole.TEXT, TextLine.Anchor.START, style.indent(), baseline,
                    room, 1);
            return new Label("lane:" + thread, line);
        }

        /// The sign of an enabled thread, before its name.
        static Icon go(LanesStyle style, ThreadId thread, Box row) {
            double size = Math.min(style.type() * 5 / 6, row.height() - 3);
            Box box = new Box(style.indent() - 2 - size, row.centreY() - size / 2, size, size);
            return new Icon("go:" + thread, box, Glyph.GO, ColourRole.ACCENT, Spoken.language().canGo(thread));
        }
    }
}
