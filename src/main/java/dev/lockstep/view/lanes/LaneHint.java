package dev.lockstep.view.lanes;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Icon;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.history.Lane;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// What lies at a point of the lanes, in words: a mark if there is one, the step, and what the thread was then.
final class LaneHint {
    private static final double NEAR = 2;

    private LaneHint() {}

    static String of(StepFrame frame, StepScale scale, Drawing lanes, Point2D at) {
        for (Element element : lanes.elements()) {
            if (element instanceof Icon icon && !icon.name().isEmpty() && lies(icon, at)) {
                return icon.name();
            }
        }
        int step = scale.step(at.getX());
        String word = frame.origin().unit() + " ";
        Lane lane = lane(frame, lanes, at.getY());
        String sign = lane == null ? "" : signAt(lane, step);
        return lane == null || sign.isEmpty() ? word + step : word + step + " · " + lane.thread() + " · " + sign;
    }

    private static boolean lies(Icon icon, Point2D at) {
        var box = icon.box();
        return at.getX() >= box.x() - NEAR
                && at.getX() <= box.right() + NEAR
                && at.getY() >= box.y() - NEAR
                && at.getY() <= box.bottom() + NEAR;
    }

    /// The lane that is the nearest to `y`, by the name at its left.
    private static @Nullable Lane lane(StepFrame frame, Drawing lanes, double y) {
        Lane nearest = null;
        double least = Double.MAX_VALUE;
        for (Lane lane : frame.lanes().lanes()) {
            double far = Math.abs(middle(lanes, lane.thread()) - y);
            if (far < least) {
                least = far;
                nearest = lane;
            }
        }
        return nearest;
    }

    private static double middle(Drawing lanes, ThreadId thread) {
        String id = "lane:" + thread;
        return lanes.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .map(element -> element.box().centreY())
                .orElse(Double.MAX_VALUE);
    }

    private static String signAt(Lane lane, int step) {
        for (int at = 0; at < lane.size(); at++) {
            if (step >= lane.from(at) && step < lane.to(at)) {
                return lane.sign(at).word();
            }
        }
        return "";
    }
}
