package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.waits.WaitsGraph;
import dev.lockstep.figure.FigureLayout.Part;

/// Who waits for whom after a step of a run. Pure; safe for use by any thread.
public final class WaitsFigure {
    private static final double HEIGHT = 360;

    private final TextMeasure measure;

    public WaitsFigure(TextMeasure measure) {
        this.measure = measure;
    }

    /// The waits-for graph after a step.
    ///
    /// @param number the step; 0 for the beginning
    public Figure draw(FigureRun run, int number, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.heading(run.head());
        Drawing graph = new WaitsGraph(measure).draw(run.after(number), sheet.room(), HEIGHT, layout.legibility());
        sheet.place("", graph);
        String told = run.told(number);
        sheet.text("sentence", told, TextStyle.BODY, ColourRole.TEXT);
        if (number == run.last()) {
            sheet.end(run.end());
        }
        if (layout.has(Part.LEGEND)) {
            sheet.legend(graph.elements());
        }
        sheet.caption(run.head());
        sheet.tells(graph.subtitle());
        return Figure.of(sheet.drawing(run.head()));
    }
}
