package dev.lockstep.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.Follow;
import dev.lockstep.diagram.code.Stands;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.PlayedRun.CodePlaces;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The stage after each step of a run, all of one size and with one legend for all, to be shown in one place, and where
/// the threads stand in the source. Title, sentences and caption are not drawn: whoever plays the run sets them as text.
/// Pure; safe for use by any thread.
public final class PlayedFigure {
    private final TextMeasure measure;
    private final Function<String, ColouredSource> sources;
    private final StageFigure stages;

    /// @param sources gives a file by its path, or the scenario's own by [ColouredSource#SCRIPT]
    public PlayedFigure(TextMeasure measure, Function<String, ColouredSource> sources) {
        this.measure = measure;
        this.sources = sources;
        this.stages = new StageFigure(measure);
    }

    /// One drawing for each step.
    ///
    /// @param from the first step; 0 for the beginning
    /// @param to the last step
    public PlayedRun draw(FigureRun run, int from, int to, FigureLayout layout) {
        return draw(run, from, to, layout, Optional.empty());
    }

    /// The same, and one more drawing of the last state.
    ///
    /// @param veil that state as it is shown while a question about it is open
    public PlayedRun draw(FigureRun run, int from, int to, FigureLayout layout, Optional<Snapshot> veil) {
        List<Drawing> drawn = new ArrayList<>(
                IntStream.rangeClosed(from, to).mapToObj(step -> stages.bare(run, step, layout)).toList());
        Optional<FigureRun> veiled = veil.map(state -> run.with(to, state));
        veiled.ifPresent(state -> drawn.add(stages.bare(state, to, layout)));
        double height = drawn.stream().mapToDouble(Drawing::height).max().orElse(0);
        List<Element> tokens = drawn.stream()
                .flatMap(stage -> stage.elements().stream())
                .filter(Token.class::isInstance)
                .toList();
        List<Drawing> pages = drawn.stream().map(stage -> page(run, stage, height, tokens, layout)).toList();
        List<CodePlaces> places = new ArrayList<>();
        for (int step = from; step <= to; step++) {
            places.add(places(run, step, places.isEmpty() ? null : places.getLast().file()));
        }
        veiled.ifPresent(state -> places.add(places(state, to, places.getLast().file())));
        Map<String, ColouredSource> shown = new LinkedHashMap<>();
        places.forEach(place -> shown.computeIfAbsent(place.file(), sources));
        return new PlayedRun(run, from, pages, shown, places, veiled.isPresent());
    }

    private static CodePlaces places(FigureRun run, int step, @Nullable String before) {
        Snapshot snapshot = run.after(step);
        ThreadId moved = step == 0 ? null : run.steps().get(step - 1).thread();
        String file = Follow.file(snapshot, moved, before);
        return new CodePlaces(file, Follow.line(file, snapshot, moved), Stands.in(file, snapshot, moved));
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
