package dev.lockstep.view;

import dev.lockstep.diagram.BarrierStage;
import dev.lockstep.diagram.CacheStage;
import dev.lockstep.diagram.Depth;
import dev.lockstep.diagram.Drawing;
import dev.lockstep.diagram.Fact;
import dev.lockstep.diagram.FontMeasure;
import dev.lockstep.diagram.ObjectsStage;
import dev.lockstep.diagram.PoolStage;
import dev.lockstep.diagram.Stage;
import dev.lockstep.diagram.StageInput;
import dev.lockstep.diagram.TextMeasure;
import dev.lockstep.diagram.Touched;
import dev.lockstep.event.EngineId;
import dev.lockstep.session.ExploreFrame;
import dev.lockstep.session.Frame;
import dev.lockstep.session.Lanes;
import dev.lockstep.session.LiveFrame;
import dev.lockstep.session.Pending;
import dev.lockstep.session.StepFrame;
import dev.lockstep.session.Title;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.frame.Shown;
import dev.lockstep.view.stage.SheetSize;

/// Draws frames: chooses the stage for the engine, and tells it all that the frame knows. Draws for one thread at a time;
/// sizes may be set by another.
public final class Studio {
    private static final EngineId NONE = new EngineId("none");

    private final Stage pool;
    private final Stage cache;
    private final Stage barrier;
    private final Stage objects;
    private final LanesStudio lanes;
    private final Tempo tempo = new Tempo();
    private volatile SheetSize sheet = SheetSize.START;

    public Studio() {
        this(new FontMeasure());
    }

    private Studio(TextMeasure measure) {
        pool = new PoolStage(measure);
        cache = new CacheStage(measure);
        barrier = new BarrierStage(measure);
        objects = new ObjectsStage(measure);
        lanes = new LanesStudio(measure);
    }

    /// From the next frame on, stages are drawn for this size.
    public void sheet(SheetSize size) {
        sheet = size;
    }

    /// From the next frame on, lanes are drawn for this size.
    public void lanes(double width, double height) {
        lanes.size(width, height);
    }

    /// The frame with its drawings.
    public Shown draw(Frame frame) {
        return new Shown(frame, stage(frame), lanes.draw(frame));
    }

    private Drawing stage(Frame frame) {
        StageInput input = input(frame);
        Snapshot snapshot = frame.snapshot();
        if (!snapshot.caches().isEmpty()) {
            return cache.draw(snapshot, first(snapshot.caches().keySet()), input);
        }
        if (!snapshot.barriers().isEmpty()) {
            return barrier.draw(snapshot, first(snapshot.barriers().keySet()), input);
        }
        // Only engines of a live run may not have told of themselves yet.
        return frame.stepped() != null && snapshot.pools().isEmpty()
                ? objects.draw(snapshot, NONE, input)
                : pool.draw(snapshot, first(snapshot.pools().keySet()), input);
    }

    private static EngineId first(Iterable<EngineId> engines) {
        for (EngineId engine : engines) {
            return engine;
        }
        return NONE;
    }

    private StageInput input(Frame frame) {
        SheetSize size = sheet;
        Title title = frame.title();
        StageInput plain = StageInput.of(size.width(), size.height(), frame.nanos(), title.title(), title.about())
                .withFacts(frame.figures().stream()
                        .map(figure -> new Fact(figure.id(), figure.text(), figure.label()))
                        .toList());
        return switch (frame) {
            case LiveFrame live -> plain.moving(
                    tempo.of(live, System.nanoTime()),
                    Depth.of(live.depth(), Lanes.WINDOW_NANOS / 1e9),
                    live.frozen(),
                    live.pending().stream().map(Pending::label).toList());
            case StepFrame step -> touched(plain, step);
            case ExploreFrame explore -> touched(plain, explore.shown());
        };
    }

    private static StageInput touched(StageInput plain, StepFrame step) {
        return plain.withTouched(Touched.between(step.before(), step.snapshot(), step.moved()));
    }
}
