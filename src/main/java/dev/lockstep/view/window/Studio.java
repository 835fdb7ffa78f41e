package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.lanes.LanesInput;
import dev.lockstep.diagram.lanes.LanesPicture;
import dev.lockstep.diagram.lanes.LanesSheet;
import dev.lockstep.diagram.lanes.StepLanesInput;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.stages.EngineStages;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.LiveFrame.FlowMeasure;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.LanesStyle;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.snapshot.history.Lane;
import java.util.Comparator;
import java.util.HashSet;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.lanes.LanesView;
import dev.lockstep.view.stage.SheetSize;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws frames: chooses the stage for the engine, and makes its input from the frame. Draws for one thread at a time;
/// sizes may be set by another.
public final class Studio {
    private final EngineStages usual;
    private final EngineStages audience;
    private final LanesStudio lanes;
    private final Tempo tempo = new Tempo();
    private volatile SheetSize sheet = SheetSize.START;
    private volatile @Nullable PresentAreas present;

    public Studio() {
        this(new FontMeasure());
    }

    private Studio(TextMeasure measure) {
        usual = EngineStages.usual(measure);
        audience = EngineStages.forAnAudience(measure);
        lanes = new LanesStudio(measure);
    }

    /// From the next frame on, stages are drawn for this size.
    ///
    /// @return whether it is another than before: if not, the last frame need not be drawn again
    public boolean sheet(SheetSize size) {
        boolean isNew = !size.equals(sheet);
        sheet = size;
        return isNew;
    }

    /// From the next frame on, lanes are drawn so.
    ///
    /// @return whether it is another view than before: if not, the last frame need not be drawn again
    public boolean lanes(LanesView view) {
        return lanes.view(view);
    }

    /// From the next frame on, all is drawn for an audience, on a screen with these areas; or for the panes of the
    /// window again.
    ///
    /// @param areas null for the panes of the window
    public void present(@Nullable PresentAreas areas) {
        present = areas;
    }

    /// The frame with its drawings.
    public DrawnFrame draw(Frame frame) {
        // Read once: it may change meanwhile.
        PresentAreas areas = present;
        if (areas == null) {
            StageInput input = input(frame);
            return new DrawnFrame(frame, stage(usual, frame, input), lanes.draw(frame), input, false);
        }
        StageInput input = input(frame, areas);
        return new DrawnFrame(frame, stage(audience, frame, input), lanes.draw(frame, areas), input, true);
    }

    private static Drawing stage(EngineStages stages, Frame frame, StageInput input) {
        return stages.draw(frame.snapshot(), frame.stepped() != null, input);
    }

    private StageInput input(Frame frame) {
        SheetSize size = sheet;
        ScenarioCard title = frame.title();
        boolean hidden = frame instanceof StepFrame step && step.next().lesson().hidesAbout();
        StageInput plain = StageInput
                .of(size.width(), size.height(), frame.nanos(), title.title(), hidden ? "" : title.about())
                .withFacts(
                        frame.figures().stream()
                                .map(figure -> new HeaderFigure(figure.id(), figure.text(), figure.label()))
                                .toList());
        return moving(plain, frame);
    }

    /// The input for an audience: beside the title only what the run is, and the step.
    private StageInput input(Frame frame, PresentAreas areas) {
        StepFrame step = frame.stepped();
        StepFrame shown = frame instanceof ExploreFrame explore ? explore.shown() : step;
        String corner = shown == null ? RunOrigin.REAL.text() : corner(shown);
        StageInput plain = StageInput
                .of(areas.stage().width(), areas.stage().height(), frame.nanos(), frame.title().title(), corner)
                .withFacts(
                        shown != null
                                ? List.of()
                                : frame.figures().stream()
                                        .map(figure -> new HeaderFigure(figure.id(), figure.text(), figure.label()))
                                        .toList());
        return moving(plain, frame);
    }

    private static String corner(StepFrame frame) {
        StepUnit unit = frame.origin().unit();
        int step = frame.position().step();
        String where = step == 0 ? Spoken.language().beginning(unit) : Spoken.language().step(step, unit);
        return frame.origin().source().words() + " · " + where;
    }

    private StageInput moving(StageInput plain, Frame frame) {
        return switch (frame) {
            case LiveFrame live ->
                plain.moving(
                        new StageInput.Motion(
                                tempo.of(live, System.nanoTime()),
                                DepthCurve.of(live.state().depth(), LiveLanes.WINDOW_NANOS / 1e9),
                                live.clock().frozen()),
                        live.load().pending().stream().map(PendingCommand::label).toList());
            case StepFrame step -> touched(plain, step);
            case ExploreFrame explore -> touched(plain, explore.shown());
        };
    }

    private static StageInput touched(StageInput plain, StepFrame step) {
        return plain.withTouched(StepHighlight.between(step.state().before(), step.snapshot(), step.state().moved()));
    }

    /// Measures the moves a second on the stage over the last second, by the engines' counters. For one thread.
    private static final class Tempo {
        private static final long SPAN_NANOS = 1_000_000_000L;

        /// @param wall when the frame was drawn
        /// @param moves how often a task or thread went to another place, since the run began
        private record Mark(long wall, long moves) {}

        private final Deque<Mark> marks = new ArrayDeque<>();
        private FlowRate pace = FlowRate.STILL;
        private int run = -1;

        /// The flow rate as of `frame`, drawn at `wall`.
        FlowRate of(LiveFrame frame, long wall) {
            if (frame.run() != run || frame.number() == 1) {
                run = frame.run();
                marks.clear();
                pace = FlowRate.STILL;
            }
            Mark now = mark(frame, wall);
            marks.addLast(now);
            while (marks.size() > 2 && now.wall() - marks.getFirst().wall() > SPAN_NANOS) {
                marks.removeFirst();
            }
            Mark then = marks.getFirst();
            FlowMeasure flow = frame.state().flow();
            pace = pace.next(perSecond(now.moves() - then.moves(), now.wall() - then.wall()))
                    .saying(flow.arriving(), flow.starting(), flow.finishing());
            return pace;
        }

        private static double perSecond(long count, long nanos) {
            // Over too short a time the first few moves would give a high rate.
            return nanos < SPAN_NANOS / 4 ? 0 : count * 1e9 / nanos;
        }

        private static Mark mark(LiveFrame frame, long wall) {
            Snapshot snapshot = frame.snapshot();
            long moves = 0;
            for (PoolView pool : snapshot.pools().values()) {
                PoolEvent.Counts counts = pool.counts();
                long over = counts.succeeded() + counts.failed() + counts.returned();
                moves += counts.submitted() + (counts.submitted() - counts.queued()) + over;
            }
            for (CacheView cache : snapshot.caches().values()) {
                CacheCounts counts = cache.counts();
                // A hit without a lock moves no token.
                moves += 3 * counts.misses();
            }
            for (BarrierView barrier : snapshot.barriers().values()) {
                moves += 2 * barrier.generation() * barrier.parties();
            }
            return new Mark(wall, moves);
        }
    }

    /// Draws the lanes of frames; the last half minute fills the width. Draws anew only when the lanes have moved by a
    /// visible distance.
    private static final class LanesStudio {
        private static final long STEP_NANOS = Duration.ofMillis(50).toNanos();

        /// Before an audience, where there are more threads, those are shown that took one of so many last steps.
        private static final int LAST_STEPS = 8;

        private record Made(LiveLanes from, LanesSheet sheet, LanesPicture picture) {}

        private final LanesDrawing pen;
        private volatile LanesView view = LanesView.START;
        private @Nullable Made made;

        LanesStudio(TextMeasure measure) {
            pen = new LanesDrawing(measure);
        }

        boolean view(LanesView next) {
            boolean isNew = !next.equals(view);
            view = next;
            return isNew;
        }

        LanesPicture draw(Frame frame) {
            // Read once: it may change meanwhile.
            LanesView now = view;
            LanesSheet sheet = new LanesSheet(now.width(), now.height());
            return switch (frame) {
                case LiveFrame live -> live(live, sheet, live.lanes().lanes());
                case StepFrame step -> steps(step, sheet, now, step.lanes().lanes());
                case ExploreFrame explore -> steps(explore.shown(), sheet, now, explore.shown().lanes().lanes());
            };
        }

        /// The lanes for an audience: thin, and few.
        LanesPicture draw(Frame frame, PresentAreas areas) {
            Box box = frame instanceof LiveFrame ? areas.wideLanes() : areas.lanes();
            LanesSheet sheet = new LanesSheet(
                    box.width(), box.height(), LanesStyle.audience(areas.leastType()));
            return switch (frame) {
                case LiveFrame live -> live(live, sheet, live.lanes().lanes());
                case StepFrame step -> presented(step, sheet);
                case ExploreFrame explore -> presented(explore.shown(), sheet);
            };
        }

        private LanesPicture presented(StepFrame frame, LanesSheet sheet) {
            List<Lane> all = frame.lanes().lanes();
            if (all.size() <= LanesStyle.MOST_FOR_AN_AUDIENCE) {
                return steps(frame, sheet, LanesView.START, all);
            }
            int now = frame.position().step();
            Set<ThreadId> stepped = new HashSet<>();
            frame.state().marks().stream()
                    .filter(mark -> mark.step() <= now && mark.step() > now - LAST_STEPS)
                    .sorted(Comparator.comparingInt(LaneMark::step).reversed())
                    .map(LaneMark::thread)
                    .distinct()
                    .limit(LanesStyle.MOST_FOR_AN_AUDIENCE)
                    .forEach(stepped::add);
            List<Lane> last = all.stream().filter(lane -> stepped.contains(lane.thread())).toList();
            return steps(frame, sheet, LanesView.START, last.isEmpty() ? first(all) : last);
        }

        private static List<Lane> first(List<Lane> lanes) {
            return lanes.stream()
                    .sorted(Comparator.comparing(lane -> lane.thread().name(), NaturalOrder.OF_NAMES))
                    .limit(LanesStyle.MOST_FOR_AN_AUDIENCE)
                    .toList();
        }

        private LanesPicture live(LiveFrame frame, LanesSheet sheet, List<Lane> shown) {
            LiveLanes lanes = frame.lanes();
            Made before = made;
            if (before != null && before.sheet().equals(sheet) && same(before.from(), lanes)) {
                return before.picture();
            }
            LanesPicture picture = pen.draw(
                    sheet,
                    new LanesInput(
                            lanes.from(),
                            Math.max(lanes.to(), lanes.from() + LiveLanes.WINDOW_NANOS),
                            lanes.to(),
                            shown));
            made = new Made(lanes, sheet, picture);
            return picture;
        }

        private static boolean same(LiveLanes one, LiveLanes other) {
            return one.to() / STEP_NANOS == other.to() / STEP_NANOS
                    && one.lanes().size() == other.lanes().size();
        }

        private LanesPicture steps(StepFrame frame, LanesSheet sheet, LanesView now, List<Lane> shown) {
            LiveLanes lanes = frame.lanes();
            int from = Math.toIntExact(lanes.from());
            int to = Math.toIntExact(Math.min(frame.position().steps(), lanes.to()));
            return pen.draw(
                    sheet,
                    new StepLanesInput(
                            new StepLanesInput.Range(from, to, frame.position().step()), now.zoom(), shown,
                            marks(frame), going(frame), frame.origin().unit(), now.fold()));
        }

        private static StepLanesInput.Marks marks(StepFrame frame) {
            return new StepLanesInput.Marks(
                    frame.state().marks().stream()
                            .map(
                                    mark -> new StepLanesInput.Mark(
                                            mark.step(), mark.thread(), mark.sign(), mark.object(), mark.sentence()))
                            .toList(),
                    frame.state().failures().stream()
                            .map(one -> new StepLanesInput.Failure(one.step(), one.thread(), one.sentence()))
                            .toList(),
                    frame.position().branches().stream()
                            .filter(future -> future.from() > 0)
                            .map(future -> new StepLanesInput.Fork(future.from(), future.label()))
                            .toList());
        }

        private static Set<ThreadId> going(StepFrame frame) {
            return frame.snapshot().threads().values().stream()
                    .filter(thread -> thread.standing().going().isAmongTheChoices())
                    .map(ThreadView::id)
                    .collect(Collectors.toSet());
        }
    }
}
