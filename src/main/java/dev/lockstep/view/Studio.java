package dev.lockstep.view;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.PendingCommand;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.stage.SheetSize;

/// Draws frames: chooses the stage for the engine, and tells it all that the frame knows. Draws for one thread at a time;
/// sizes may be set by another.
public final class Studio {
    private static final EngineId NONE = new EngineId("none");

    private final EngineStage pool;
    private final EngineStage cache;
    private final EngineStage barrier;
    private final EngineStage objects;
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
    public DrawnFrame draw(Frame frame) {
        return new DrawnFrame(frame, stage(frame), lanes.draw(frame));
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
        ScenarioCard title = frame.title();
        StageInput plain = StageInput.of(size.width(), size.height(), frame.nanos(), title.title(), title.about())
                .withFacts(frame.figures().stream()
                        .map(figure -> new HeaderFigure(figure.id(), figure.text(), figure.label()))
                        .toList());
        return switch (frame) {
            case LiveFrame live -> plain.moving(
                    tempo.of(live, System.nanoTime()),
                    DepthCurve.of(live.depth(), LiveLanes.WINDOW_NANOS / 1e9),
                    live.frozen(),
                    live.pending().stream().map(PendingCommand::label).toList());
            case StepFrame step -> touched(plain, step);
            case ExploreFrame explore -> touched(plain, explore.shown());
        };
    }

    private static StageInput touched(StageInput plain, StepFrame step) {
        return plain.withTouched(StepHighlight.between(step.before(), step.snapshot(), step.moved()));
    }
}
