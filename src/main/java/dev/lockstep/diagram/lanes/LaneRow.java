package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Bar;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.List;

/// One lane: the thread's name and its segments.
record LaneRow(Typesetter typesetter, LanesInput input, Box row) {

    void draw(Lane lane, List<Element> elements) {
        String id = "lane:" + lane.thread();
        elements.add(LaneName.of(typesetter, lane.thread(), row));
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
