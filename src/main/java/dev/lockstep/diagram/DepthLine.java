package dev.lockstep.diagram;

import dev.lockstep.snapshot.PoolView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The depth of the queue over the last seconds. The highest y is the queue's capacity, or the most there was.
final class DepthLine {

    private static final double CAPTION = 22;

    private DepthLine() {}

    static void draw(Sheet sheet, Box area, Depth past, @Nullable PoolView pool) {
        Depth depth = toNow(past, pool);
        String caption = "queue depth, last " + Math.round(depth.seconds()) + " s";
        sheet.label("depth", caption, Type.SMALL, Ink.MUTED, area.x(), area.y() + 12, area.width() / 2);
        Box box = new Box(area.x(), area.y() + CAPTION, area.width(), area.height() - CAPTION);
        double most = highest(depth, pool);
        sheet.bar("depth:floor", new Box(box.x(), box.bottom() - 0.5, box.width(), 1), 0, Ink.TRACK, "");
        if (depth.samples().size() > 1) {
            String top = "highest " + Numbers.grouped(Math.round(peak(depth)));
            double half = area.width() / 2;
            sheet.label("depth:top", top, Type.SMALL, Ink.MUTED, Line.Anchor.END, area.right(), area.y() + 12, half);
            sheet.sparkline("depth:line", box, points(depth, box, most));
        }
    }

    /// The line ends at the queue that is drawn above it, however long ago it was taken.
    private static Depth toNow(Depth past, @Nullable PoolView pool) {
        if (pool == null || past.samples().isEmpty()) {
            return past;
        }
        List<Depth.Sample> samples = new ArrayList<>(past.samples());
        samples.add(new Depth.Sample(0, pool.queue().size()));
        return new Depth(samples, past.seconds());
    }

    private static List<Point> points(Depth depth, Box box, double most) {
        return depth.samples().stream()
                .map(sample -> new Point(
                        box.right() - Math.clamp(sample.secondsAgo() / depth.seconds(), 0, 1) * box.width(),
                        box.bottom() - 2 - Math.clamp(sample.value() / most, 0, 1) * (box.height() - 4)))
                .toList();
    }

    private static double peak(Depth depth) {
        return depth.samples().stream().mapToDouble(Depth.Sample::value).max().orElse(0);
    }

    private static double highest(Depth depth, @Nullable PoolView pool) {
        double capacity = pool == null ? 1 : pool.capacity().orElse(1);
        // A queue that is never near its bound would be a flat line at the bottom.
        double peak = peak(depth);
        return Math.max(1, peak * 4 < capacity ? peak * 1.5 : Math.max(peak, capacity));
    }
}
