package dev.lockstep.session.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.CodeFigure;
import dev.lockstep.figure.ComparisonFigure;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.LanesFigure;
import dev.lockstep.figure.OutcomesFigure;
import dev.lockstep.figure.PlayedFigure;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.ScheduleFigure;
import dev.lockstep.figure.StageFigure;
import dev.lockstep.figure.StoryboardFigure;
import dev.lockstep.figure.WaitsFigure;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.TableFormat;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.figure.RunSource.BySchedule;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the figure of a run that was chosen, for the command line and the window alike.
///
/// @param run with its own caption, in the language of its figure
/// @param source what makes the run again in another language
public record FigureDrawing(Scenario scenario, FigureRun run, RunSource source) {
    private static final int MOST_PAGES = 1000;
    private static final int MOST_PLAYED = 5000;
    /// Where two stages are beside each other, each is laid out for so much less room.
    private static final double BESIDE = 0.8;

    /// The figure; of a table, the one that shows the same.
    ///
    /// @throws WrongChoice if the run has not what was chosen
    public Figure draw(FigureOrder order) throws WrongChoice {
        order.check();
        FigureChoice choice = order.choice();
        FigureLayout layout = order.layout();
        FigureRun shown = captioned(run, order);
        TextMeasure measure = new FontMeasure();
        if (order.isPlayed()) {
            return played(order);
        }
        return switch (choice.kind()) {
            case FRAME -> frames(choice, shown, new StageFigure(measure), layout);
            case WAITS -> new WaitsFigure(measure).draw(shown, choice.step(shown), layout);
            case CODE -> code(shown, choice.step(shown), measure, layout);
            case LANES -> new LanesFigure(measure).draw(shown, choice.first(shown) - 1, choice.last(shown), layout);
            case SCHEDULE -> new ScheduleFigure(measure).draw(shown, choice.first(shown), choice.last(shown), layout);
            case STORYBOARD -> new StoryboardFigure(measure).draw(shown, choice.chosen(shown), layout);
            case COMPARISON -> {
                FigureRun other = captioned(other(choice), order);
                // Both have steps that can be put beside each other.
                var _ = choice.first(shown) + choice.first(other);
                yield new ComparisonFigure(measure).draw(shown, other, layout);
            }
            case OUTCOMES -> throw new IllegalArgumentException("outcomes are of a search, not of a run");
        };
    }

    private Figure code(FigureRun shown, int step, TextMeasure measure, FigureLayout layout) throws WrongChoice {
        List<String> missing = new ArrayList<>();
        PackedSources sources = PackedSources.of(scenario);
        Figure figure = new CodeFigure(measure, file -> {
            ColouredSource source = sources.apply(file);
            if (source.lines().isEmpty()) {
                missing.add(file);
            }
            return source;
        }).draw(shown, step, layout);
        if (!missing.isEmpty()) {
            throw WrongChoice.of(
                    "--figure", "found code, expected another figure: the source of %s is not at hand",
                    "gefunden code, erwartet eine andere Abbildung: der Quelltext von %s ist nicht zur Hand",
                    missing.getFirst());
        }
        return figure;
    }

    /// The table that the figure is written as; empty where it is drawn.
    ///
    /// @throws WrongChoice if the run has not what was chosen
    public Optional<String> table(FigureOrder order) throws WrongChoice {
        order.check();
        Optional<TableFormat> format = order.table();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        FigureRun shown = captioned(run, order);
        return Optional.of(format.get().text(shown, order.choice().first(shown), order.choice().last(shown)));
    }

    /// The outcomes of a search.
    public static Figure draw(FigureSearch search, FigureOrder order) throws WrongChoice {
        order.check();
        return new OutcomesFigure(new FontMeasure())
                .draw(search.with(order.look().head(search.head())), order.layout());
    }

    /// What a page plays of it: in the language that was chosen, and otherwise in each that its title is in. Of what was
    /// recorded it is known in one alone how it ended.
    private Figure played(FigureOrder order) throws WrongChoice {
        boolean any = order.look().words().language().isEmpty() && !(source instanceof RunSource.Recorded);
        Language own = Spoken.language();
        return PlayedPages.figure(
                any ? PlayedPages.languages(scenario.title()) : List.of(own), order.layout().without(),
                () -> played(order, Spoken.language().equals(own) ? run : source.run(scenario)));
    }

    private PlayedPage.Content played(FigureOrder order, FigureRun spoken) throws WrongChoice {
        FigureChoice choice = order.choice();
        FigureLayout layout = order.layout();
        FigureRun shown = captioned(spoken, order);
        PlayedFigure figure = new PlayedFigure(new FontMeasure(), PackedSources.of(scenario));
        List<Integer> steps = choice.frames(shown, MOST_PLAYED);
        if (choice.kind() != FigureKind.COMPARISON) {
            return new PlayedPage.Single(figure.draw(shown, steps.getFirst(), steps.getLast(), layout));
        }
        FigureRun other = captioned(other(choice), order);
        List<Integer> others = choice.frames(other, MOST_PLAYED);
        FigureLayout narrow = new FigureLayout(
                Math.max(FigureLayout.LEAST_WIDTH, layout.width() * BESIDE), 0, layout.without());
        return new PlayedPage.Comparison(
                figure.draw(shown, 0, steps.getLast(), narrow), figure.draw(other, 0, others.getLast(), narrow),
                ComparisonFigure.common(shown, other), ComparisonFigure.told(shown, other));
    }

    /// A moment as a window shows it.
    ///
    /// @param stepped whether it is of a run that is stepped through, and not of real threads
    /// @param input what a stage in a window was drawn from
    public static Figure draw(
            Snapshot now, boolean stepped, StageInput input, FigureHead head, FigureOrder order) throws WrongChoice {
        order.check();
        return new StageFigure(new FontMeasure()).moment(now, stepped, input, order.look().head(head), order.layout());
    }

    private static Figure frames(FigureChoice choice, FigureRun run, StageFigure stage, FigureLayout layout)
            throws WrongChoice {
        if (!choice.isOfFrames()) {
            return stage.draw(run, choice.step(run), layout);
        }
        return new Figure(
                choice.frames(run, MOST_PAGES)
                        .stream()
                        .flatMap(at -> stage.draw(run, at, layout).pages().stream())
                        .toList());
    }

    private static FigureRun captioned(FigureRun run, FigureOrder order) {
        return run.with(order.look().head(run.head()));
    }

    private FigureRun other(FigureChoice choice) throws WrongChoice {
        RunSource.check(scenario);
        try {
            FigureRun other = new BySchedule(String.valueOf(choice.against())).run(scenario);
            if (ComparisonFigure.isSame(run, other)) {
                throw WrongChoice.of(
                        "--against", "found the order that it is to be compared with, expected another",
                        "gefunden die Reihenfolge, mit der verglichen werden soll, erwartet eine andere");
            }
            return other;
        } catch (ReplayMismatch | IllegalArgumentException wrong) {
            throw new WrongChoice("--against", wrong);
        }
    }
}
