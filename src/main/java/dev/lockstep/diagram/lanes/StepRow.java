package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One lane in steps. Where cells are too narrow to be seen, as many as are needed are joined, in all lanes at the same
/// steps: a bound that lies further right than another is never the earlier one.
record StepRow(StepScale scale, StepUnit unit, int now, Box row) {

    void draw(Lane lane, List<Element> elements) {
        double gap = row.height() < 18 ? 1 : 8;
        int count = 0;
        int begin = scale.from();
        @Nullable ThreadSign sign = null;
        int at = scale.from();
        int segment = 0;
        while (at < scale.to()) {
            int end = next(at);
            while (segment < lane.size() && lane.to(segment) <= at + 1) {
                segment++;
            }
            ThreadSign here = most(lane, segment, at + 1, end + 1);
            if (here != sign || at == now) {
                count += put(lane, sign, begin, at, gap, count, elements);
                begin = at;
                sign = here;
            }
            at = end;
        }
        put(lane, sign, begin, at, gap, count, elements);
    }

    /// The end of the cells that are joined with the one after `at`; never beyond the playhead, after which cells are
    /// paler.
    private int next(int at) {
        int joined = scale.joined();
        int end = Math.min(scale.to(), (at / joined + 1) * joined);
        return at < now && now < end ? now : end;
    }

    private int put(
            Lane lane,
            @Nullable ThreadSign sign,
            int begin,
            int end,
            double gap,
            int count,
            List<Element> elements) {
        if (sign == null || end <= begin) {
            return 0;
        }
        double left = scale.x(begin);
        double width = scale.x(end) - left;
        double air = width > 4 ? 1 : 0;
        Box box = new Box(left, row.y() + gap / 2, width - air, row.height() - gap);
        SignStyle style = SignStyle.of(sign);
        ColourRole fill = begin < now ? style.fill() : style.pale();
        String id = "lane:" + lane.thread() + ":" + count;
        elements.add(
                new Bar(id, box, Math.min(3, width / 2), fill, Spoken.language().span(sign, begin + 1, end, unit)));
        return 1;
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
