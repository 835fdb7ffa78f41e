package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.figure.FigureLayout.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The stage after each step of a run, all of one size and with one legend for all, to be shown in one place. Title,
/// sentences and caption are not drawn: whoever plays the run sets them as text. Pure; safe for use by any thread.
public final class PlayedFigure {
    private final TextMeasure measure;
    private final StageFigure stages;

    public PlayedFigure(TextMeasure measure) {
        this.measure = measure;
        this.stages = new StageFigure(measure);
    }

    /// One page for each step.
    ///
    /// @param from the first step; 0 for the beginning
    /// @param to the last step
    public Figure draw(FigureRun run, int from, int to, FigureLayout layout) {
        List<Drawing> drawn = IntStream.rangeClosed(from, to).mapToObj(step -> stages.bare(run, step, layout)).toList();
        double height = drawn.stream().mapToDouble(Drawing::height).max().orElse(0);
        List<Element> tokens = drawn.stream()
                .flatMap(stage -> stage.elements().stream())
                .filter(Token.class::isInstance)
                .toList();
        List<Drawing> pages = drawn.stream().map(stage -> page(run, stage, height, tokens, layout)).toList();
        return new Figure(pages, Optional.of(new PlayedRun(run, from, layout.without())));
    }

    private Drawing page(FigureRun run, Drawing stage, double height, List<Element> tokens, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.skip(-FigureSheet.MARGIN);
        sheet.place("", stage);
        sheet.skip(height - sheet.y());
        if (layout.has(Part.LEGEND)) {
            sheet.legend(tokens);
        }
        sheet.skip(-FigureSheet.MARGIN);
        return sheet.drawing(run.head());
    }
}
