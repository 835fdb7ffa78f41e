package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.lanes.LanesPicture;
import dev.lockstep.diagram.lanes.LanesSheet;
import dev.lockstep.diagram.lanes.LanesStyle;
import dev.lockstep.diagram.lanes.StepLanesInput;
import dev.lockstep.diagram.lanes.StepLanesInput.Marks;
import dev.lockstep.diagram.lanes.StepLanesInput.Range;
import dev.lockstep.diagram.lanes.StepZoom;
import dev.lockstep.diagram.text.TextMeasure;
import java.util.List;
import java.util.Set;

/// The lanes of a run's threads. Pure; safe for use by any thread.
public final class LanesFigure {
    /// The height of the rows above and below the lanes, at least.
    private static final double BESIDE = 90;
    private static final double LANE = 34;

    private final TextMeasure measure;

    public LanesFigure(TextMeasure measure) {
        this.measure = measure;
    }

    /// The lanes in some steps.
    ///
    /// @param from the step before the first that is shown; 0 for the beginning
    /// @param to the last that is shown
    public Figure draw(FigureRun run, int from, int to, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.heading(run.head());
        StepLanesInput input = new StepLanesInput(
                new Range(from, to, to), new StepZoom(0), run.lanes(), marks(run, from, to), Set.of(), run.unit(),
                false);
        LanesDrawing pen = new LanesDrawing(measure);
        LanesStyle style = LanesStyle.figure(layout.legibility());
        double height = BESIDE + (LANE + style.roomy() - LanesStyle.WINDOW.roomy()) * Math.max(1, run.lanes().size());
        LanesPicture picture = pen.draw(new LanesSheet(layout.width(), height, style), input);
        Drawing lanes = withoutPlayhead(picture.drawing());
        sheet.place("", lanes);
        if (to == run.last()) {
            sheet.end(run.end());
        }
        sheet.caption(run.head());
        sheet.tells(lanes.subtitle());
        return Figure.of(sheet.drawing(run.head()));
    }

    /// It shows where a person stands who can move it; a figure ends with its last step.
    private static Drawing withoutPlayhead(Drawing lanes) {
        return new Drawing(
                lanes.width(), lanes.height(), lanes.title(), lanes.subtitle(),
                lanes.elements().stream().filter(element -> !element.id().startsWith("playhead")).toList());
    }

    private static Marks marks(FigureRun run, int from, int to) {
        List<FigureStep> shown = run.steps().subList(from, to);
        return new Marks(
                shown.stream()
                        .map(
                                step -> new StepLanesInput.Mark(
                                        step.number(), step.thread(), step.mark().sign(), step.mark().object(),
                                        step.sentence()))
                        .toList(),
                run.failures()
                        .stream()
                        .filter(failure -> failure.step() > from && failure.step() <= to)
                        .map(
                                failure -> new StepLanesInput.Failure(
                                        failure.step(), failure.thread(), failure.sentence()))
                        .toList(),
                List.of());
    }
}
