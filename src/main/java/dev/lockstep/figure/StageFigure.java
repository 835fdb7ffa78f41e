package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.stages.EngineStages;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;

/// The stage after a step of a run, with the step's sentence below it and, after the last step, how the run ended.
/// Pure; safe for use by any thread.
public final class StageFigure {
    /// The height of a stage beside its width.
    private static final double FLAT = 0.62;
    private static final double LEAST_HEIGHT = 440;

    private final TextMeasure measure;
    private final EngineStages stages;

    public StageFigure(TextMeasure measure) {
        this.measure = measure;
        this.stages = EngineStages.usual(measure);
    }

    /// The stage after a step.
    ///
    /// @param number the step; 0 for the beginning
    public Figure draw(FigureRun run, int number, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        Drawing stage = stage(run, number, layout);
        sheet.skip(-FigureSheet.MARGIN);
        sheet.place("", stage);
        String told = run.told(number);
        sheet.text("sentence", told, TextStyle.BODY.at(14), ColourRole.TEXT);
        if (number == run.last()) {
            sheet.end(run.end());
        }
        if (layout.has(Part.LEGEND)) {
            sheet.legend(stage.elements());
        }
        sheet.caption(run.head());
        sheet.tells(told);
        return Figure.of(sheet.drawing(run.head()));
    }

    /// A moment as a window shows it; its caption says which it is.
    ///
    /// @param stepped whether it is of a run that is stepped through, and not of real threads
    /// @param input what the stage in the window was drawn from
    public Figure moment(Snapshot now, boolean stepped, StageInput input, FigureHead head, FigureLayout layout) {
        boolean titled = layout.has(Part.TITLE);
        StageInput sized = input.sized(layout.width(), Math.max(LEAST_HEIGHT, layout.width() * FLAT))
                .titled(
                        titled ? head.title() : "",
                        titled && layout.has(Part.DESCRIPTION) ? head.description() : "")
                .withLegibility(layout.legibility());
        Drawing stage = stages.draw(now, stepped, titled ? sized : sized.withFacts(List.of()));
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.skip(-FigureSheet.MARGIN);
        sheet.place("", stage);
        if (layout.has(Part.LEGEND)) {
            sheet.legend(stage.elements());
        }
        sheet.caption(head);
        sheet.tells(stage.subtitle());
        return Figure.of(sheet.drawing(head));
    }

    /// The stage alone, with heading and figures as far as the layout has them.
    Drawing stage(FigureRun run, int number, FigureLayout layout) {
        boolean titled = layout.has(Part.TITLE);
        String title = titled ? run.head().title() : "";
        String description = titled && layout.has(Part.DESCRIPTION) ? run.head().description() : "";
        return stage(run, number, layout, title, description, titled);
    }

    /// The stage alone, with its figures and without a heading.
    Drawing bare(FigureRun run, int number, FigureLayout layout) {
        return stage(run, number, layout, "", "", true);
    }

    private Drawing stage(
            FigureRun run, int number, FigureLayout layout, String title, String description, boolean figures) {
        StageInput plain = StageInput.of(
                layout.width(), Math.max(LEAST_HEIGHT, layout.width() * FLAT), run.after(number).nanos(), title,
                description).withLegibility(layout.legibility());
        if (number == 0) {
            return stages.draw(run.beginning(), true, plain);
        }
        FigureStep step = run.steps().get(number - 1);
        StageInput input = plain.withFacts(figures ? step.figures() : List.of())
                .withTouched(StepHighlight.between(step.before(), step.after(), step.thread()));
        return stages.draw(step.after(), true, input);
    }
}
