package dev.lockstep.view;

import dev.lockstep.diagram.Drawing;
import dev.lockstep.diagram.Lane.Stretch;
import dev.lockstep.diagram.LanesInput;
import dev.lockstep.diagram.TextMeasure;
import dev.lockstep.session.Frame;
import dev.lockstep.session.Lane;
import dev.lockstep.session.Lanes;
import dev.lockstep.snapshot.ThreadSign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the lanes of frames: columns alike become one stretch, the last half minute fills the width.
/// Draws anew only when there is a new column, since that is all that can be seen of a lane's going on.
final class LanesStudio {
    private static final long SPAN = Lanes.COLUMNS * Lanes.COLUMN_NANOS;

    private record Made(Lanes from, double width, double height, Drawing drawing) {}

    private final dev.lockstep.diagram.Lanes pen;
    private volatile double width = 1;
    private volatile double height = 1;
    private @Nullable Made made;

    LanesStudio(TextMeasure measure) {
        pen = new dev.lockstep.diagram.Lanes(measure);
    }

    void size(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    Drawing draw(Frame frame) {
        Lanes lanes = frame.lanes();
        Made before = made;
        if (before != null && before.width() == width && before.height() == height && same(before.from(), lanes)) {
            return before.drawing();
        }
        long now = (lanes.last() + 1) * Lanes.COLUMN_NANOS;
        long from = Math.max(0, now - SPAN);
        Drawing drawing = pen.draw(new LanesInput(
                width,
                height,
                from,
                Math.max(now, from + SPAN),
                Math.min(now, frame.nanos()),
                lanes.lanes().stream().map(lane -> stretches(lane, lanes)).toList()));
        made = new Made(lanes, width, height, drawing);
        return drawing;
    }

    private static boolean same(Lanes one, Lanes other) {
        return one.last() == other.last() && one.first() == other.first() && one.lanes().size() == other.lanes().size();
    }

    private static dev.lockstep.diagram.Lane stretches(Lane lane, Lanes lanes) {
        List<Stretch> stretches = new ArrayList<>();
        ThreadSign current = null;
        long since = lanes.first();
        for (long column = lanes.first(); column <= lanes.last() + 1; column++) {
            ThreadSign sign = column > lanes.last() ? null : lane.at(column);
            if (sign != current) {
                if (current != null) {
                    stretches.add(new Stretch(current, since * Lanes.COLUMN_NANOS, column * Lanes.COLUMN_NANOS));
                }
                current = sign;
                since = column;
            }
        }
        return new dev.lockstep.diagram.Lane(lane.thread(), stretches);
    }
}
