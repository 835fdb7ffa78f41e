package dev.lockstep.view;

import dev.lockstep.diagram.Drawing;
import dev.lockstep.diagram.LanesInput;
import dev.lockstep.diagram.TextMeasure;
import dev.lockstep.session.Frame;
import dev.lockstep.session.Lane;
import dev.lockstep.session.Lanes;
import dev.lockstep.snapshot.ThreadSign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the lanes of frames: columns alike become one segment, the last half minute fills the width.
/// Draws anew only when there is a new column, since that is all that can be seen of a lane's going on.
final class LanesStudio {
    /// Before the window is laid out there is no room at all, and nothing can be placed in that.
    private static final double LEAST = 240;
    private static final long SPAN = Lanes.COLUMNS * Lanes.COLUMN_NANOS;

    private record Made(Lanes from, double width, double height, Drawing drawing) {}

    private final dev.lockstep.diagram.Lanes pen;
    private volatile double width = LEAST;
    private volatile double height = LEAST;
    private @Nullable Made made;

    LanesStudio(TextMeasure measure) {
        pen = new dev.lockstep.diagram.Lanes(measure);
    }

    void size(double newWidth, double newHeight) {
        width = Math.max(LEAST, newWidth);
        height = Math.max(LEAST, newHeight);
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
                lanes.lanes().stream().map(lane -> lane(lane, lanes)).toList()));
        made = new Made(lanes, width, height, drawing);
        return drawing;
    }

    private static boolean same(Lanes one, Lanes other) {
        return one.last() == other.last() && one.first() == other.first() && one.lanes().size() == other.lanes().size();
    }

    private static dev.lockstep.snapshot.Lane lane(Lane lane, Lanes lanes) {
        List<ThreadSign> signs = new ArrayList<>();
        List<Long> bounds = new ArrayList<>();
        ThreadSign current = null;
        for (long column = lanes.first(); column <= lanes.last(); column++) {
            ThreadSign sign = lane.at(column);
            // Of a column in which nothing is known, the best guess is that all went on as it was.
            if (sign != null && sign != current) {
                current = sign;
                signs.add(sign);
                bounds.add(column * Lanes.COLUMN_NANOS);
            }
        }
        bounds.add((lanes.last() + 1) * Lanes.COLUMN_NANOS);
        return dev.lockstep.snapshot.Lane.of(lane.thread(), signs, bounds);
    }
}
