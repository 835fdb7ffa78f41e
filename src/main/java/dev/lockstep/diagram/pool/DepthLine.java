package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.PoolView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The depth of the queue over the last seconds. The highest y is the queue's capacity, or the most there was.
final class DepthLine {

    private static final double CAPTION = 22;

    private DepthLine() {}

    static void draw(Sheet sheet, Box area, DepthCurve past, @Nullable PoolView pool) {
        DepthCurve depth = toNow(past, pool);
        String caption = "queue depth, last " + Math.round(depth.seconds()) + " s";
        sheet.label("depth", caption, TextStyle.SMALL, ColourRole.MUTED, area.x(), area.y() + 12, area.width() / 2);
        Box box = new Box(area.x(), area.y() + CAPTION, area.width(), area.height() - CAPTION);
        double most = highest(depth, pool);
        sheet.bar("depth:floor", new Box(box.x(), box.bottom() - 0.5, box.width(), 1), 0, ColourRole.TRACK, "");
        if (depth.samples().size() > 1) {
            String top = "highest " + PictureNumbers.grouped(Math.round(peak(depth)));
            double half = area.width() / 2;
            sheet.label("depth:top", top, TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.END, area.right(), area.y() + 12, half);
            sheet.sparkline("depth:line", box, points(depth, box, most));
        }
    }

    /// The line ends at the queue that is drawn above it, however long ago it was taken.
    private static DepthCurve toNow(DepthCurve past, @Nullable PoolView pool) {
        if (pool == null || past.samples().isEmpty()) {
            return past;
        }
        List<DepthCurve.Sample> samples = new ArrayList<>(past.samples());
        samples.add(new DepthCurve.Sample(0, pool.queue().size()));
        return new DepthCurve(samples, past.seconds());
    }

    private static List<Point> points(DepthCurve depth, Box box, double most) {
        return depth.samples().stream()
                .map(sample -> new Point(
                        box.right() - Math.clamp(sample.secondsAgo() / depth.seconds(), 0, 1) * box.width(),
                        box.bottom() - 2 - Math.clamp(sample.value() / most, 0, 1) * (box.height() - 4)))
                .toList();
    }

    private static double peak(DepthCurve depth) {
        return depth.samples().stream().mapToDouble(DepthCurve.Sample::value).max().orElse(0);
    }

    private static double highest(DepthCurve depth, @Nullable PoolView pool) {
        double capacity = pool == null ? 1 : pool.capacity().orElse(1);
        // A queue that is never near its bound would be a flat line at the bottom.
        double peak = peak(depth);
        return Math.max(1, peak * 4 < capacity ? peak * 1.5 : Math.max(peak, capacity));
    }
}
