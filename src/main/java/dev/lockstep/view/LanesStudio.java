package dev.lockstep.view;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.lanes.LanesInput;
import dev.lockstep.diagram.lanes.StepLanesInput;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.ThreadView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws the lanes of frames; the last half minute fills the width. Draws anew only when that has moved by a step, since
/// less cannot be seen of a lane's going on.
final class LanesStudio {
    /// Before the window is laid out there is no room at all, and nothing can be placed in that.
    private static final double NARROWEST = 240;
    private static final double LOWEST = 96;

    private static final long STEP_NANOS = Duration.ofMillis(50).toNanos();

    private record Made(LiveLanes from, double width, double height, Drawing drawing) {}

    private final dev.lockstep.diagram.lanes.LanesDrawing pen;
    private volatile double width = NARROWEST;
    private volatile double height = LOWEST;
    private @Nullable Made made;

    LanesStudio(TextMeasure measure) {
        pen = new dev.lockstep.diagram.lanes.LanesDrawing(measure);
    }

    void size(double newWidth, double newHeight) {
        width = Math.max(NARROWEST, newWidth);
        height = Math.max(LOWEST, newHeight);
    }

    Drawing draw(Frame frame) {
        return switch (frame) {
            case LiveFrame live -> live(live);
            case StepFrame step -> steps(step);
            case ExploreFrame explore -> steps(explore.shown());
        };
    }

    private Drawing live(LiveFrame frame) {
        LiveLanes lanes = frame.lanes();
        Made before = made;
        if (before != null && before.width() == width && before.height() == height && same(before.from(), lanes)) {
            return before.drawing();
        }
        Drawing drawing = pen.draw(new LanesInput(
                width,
                height,
                lanes.from(),
                Math.max(lanes.to(), lanes.from() + LiveLanes.WINDOW_NANOS),
                lanes.to(),
                lanes.lanes()));
        made = new Made(lanes, width, height, drawing);
        return drawing;
    }

    private static boolean same(LiveLanes one, LiveLanes other) {
        return one.to() / STEP_NANOS == other.to() / STEP_NANOS
                && one.lanes().size() == other.lanes().size();
    }

    private Drawing steps(StepFrame frame) {
        LiveLanes lanes = frame.lanes();
        List<StepLanesInput.Mark> marks = frame.marks().stream()
                .map(mark -> new StepLanesInput.Mark(mark.step(), mark.thread(), mark.kind(), mark.sentence()))
                .toList();
        List<StepLanesInput.Fork> forks = frame.futures().stream()
                .filter(future -> future.from() > 0)
                .map(future -> new StepLanesInput.Fork(future.from(), future.label()))
                .toList();
        int from = Math.toIntExact(lanes.from());
        int to = Math.toIntExact(Math.min(frame.steps(), lanes.to()));
        return pen.draw(new StepLanesInput(
                width, height, from, to, frame.step(), lanes.lanes(), marks, forks, going(frame),
                frame.origin().unit()));
    }

    private static Set<ThreadId> going(StepFrame frame) {
        return frame.snapshot().threads().values().stream()
                .filter(thread -> thread.standing().going().isAmongTheChoices())
                .map(ThreadView::id)
                .collect(Collectors.toSet());
    }
}
