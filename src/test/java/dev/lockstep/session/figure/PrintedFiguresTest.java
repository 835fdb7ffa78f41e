package dev.lockstep.session.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.figure.CodeFigure;
import dev.lockstep.figure.ComparisonFigure;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.LanesFigure;
import dev.lockstep.figure.OutcomesFigure;
import dev.lockstep.figure.ScheduleFigure;
import dev.lockstep.figure.StageFigure;
import dev.lockstep.figure.StoryboardFigure;
import dev.lockstep.figure.WaitsFigure;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.explore.SearchReports;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.headless.TracedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures for slides and paper: legible where they are placed 12 cm wide; for grey paper with larger signs, of which none
/// covers another.
class PrintedFiguresTest {
    private static final TextMeasure MEASURE = new FontMeasure();
    private static final double POINTS = 120 / 25.4 * 72;
    private static final double LEAST = 6.5;

    private static Figure pages(FigureRun run, IntFunction<Figure> each) {
        return new Figure(
                IntStream.rangeClosed(0, run.last()).boxed().flatMap(at -> each.apply(at).pages().stream()).toList());
    }

    private static Figure figure(FigureKind kind, Scenario scenario, FigureLayout layout) {
        FigureRun run = FigureRuns.of(scenario, TracedRun.bySeed(scenario, 1));
        return switch (kind) {
            case FRAME -> pages(run, at -> new StageFigure(MEASURE).draw(run, at, layout));
            case WAITS -> pages(run, at -> new WaitsFigure(MEASURE).draw(run, at, layout));
            case CODE ->
                pages(
                        run,
                        at -> new CodeFigure(MEASURE, new PackedSources(scenario.text())).draw(run, at, layout));
            case SCHEDULE -> new ScheduleFigure(MEASURE).draw(run, 1, run.last(), layout);
            case LANES -> new LanesFigure(MEASURE).draw(run, 0, run.last(), layout);
            case STORYBOARD ->
                new StoryboardFigure(MEASURE)
                        .draw(run, IntStream.rangeClosed(0, run.last()).boxed().toList(), layout);
            case COMPARISON ->
                new ComparisonFigure(MEASURE)
                        .draw(run, FigureRuns.of(scenario, TracedRun.bySeed(scenario, 2)), layout);
            case OUTCOMES -> {
                Program program = Objects.requireNonNull(scenario.program());
                SearchReport found = SearchReports
                        .of(new Exploration(program, Plan.DEFAULT).run(), program.alike());
                yield new OutcomesFigure(MEASURE).draw(FigureSearches.of(scenario, found), layout);
            }
        };
    }

    private static List<String> tooSmall(FigureKind kind, Drawing page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.elements()) {
            element.lines().stream().filter(line -> !line.shown().isBlank()).forEach(line -> {
                double points = line.type().size() * POINTS / page.width();
                if (points < LEAST) {
                    found.add(String.format(Locale.ROOT, "%s, %s: %.2f pt", kind.word(), element.id(), points));
                }
            });
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool-forgotten-task-done", "pool-two-conditions", "cache-crossed-keys", "barrier-ghost",
                "philosophers",
                "bounded-buffer"})
    void everyTextOfEveryFigureHasSixAndAHalfPointsOnTwelveCentimetres(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        List<String> found = Stream.of(FigureLayout.USUAL, FigureLayout.PRINT)
                .flatMap(
                        layout -> Stream.of(FigureKind.values())
                                .flatMap(
                                        kind -> figure(kind, scenario, layout).pages()
                                                .stream()
                                                .flatMap(page -> tooSmall(kind, page).stream())))
                .distinct()
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-forgotten-task-done", "cache-crossed-keys", "barrier-ghost", "philosophers"})
    void everyBadgeHoldsItsSignAndItsName(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        List<String> found = new ArrayList<>();
        for (FigureLayout layout : List.of(FigureLayout.USUAL, FigureLayout.PRINT)) {
            for (FigureKind kind : FigureKind.values()) {
                for (Drawing page : figure(kind, scenario, layout).pages()) {
                    page.elements()
                            .stream()
                            .filter(Badge.class::isInstance)
                            .map(Badge.class::cast)
                            .filter(badge -> !holds(badge))
                            .forEach(badge -> found.add(kind.word() + ": " + badge));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static boolean holds(Badge badge) {
        Box letters = letters(badge.line());
        boolean named = badge.line().shown().equals(badge.line().full());
        return named && within(badge.glyphBox(), badge.box()) && within(letters, badge.box())
                && badge.glyphBox().right() <= letters.x();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-shutdown-now", "pool-backpressure", "cache-invalidate", "bounded-buffer-signal"})
    void descriptionsAndNumbersAboveAStageAreWholeInBothLanguages(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        for (String code : List.of("en", "de")) {
            List<String> cut = Spoken.in(
                    Spoken.of(code),
                    () -> Stream.of(FigureLayout.USUAL, FigureLayout.PRINT)
                            .flatMap(layout -> figure(FigureKind.FRAME, scenario, layout).pages().stream())
                            .flatMap(page -> page.elements().stream())
                            .filter(
                                    element -> element instanceof FigureElement
                                            || element.id().startsWith("subtitle"))
                            .flatMap(element -> element.lines().stream())
                            .filter(line -> line.shown().contains("…"))
                            .map(TextLine::full)
                            .distinct()
                            .toList());

            assertThat(cut).as(code).isEmpty();
        }
    }

    private static boolean within(Box inner, Box outer) {
        return inner.x() >= outer.x() && inner.right() <= outer.right() && inner.y() >= outer.y()
                && inner.bottom() <= outer.bottom();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-forgotten-task-done", "cache-crossed-keys", "barrier-ghost", "philosophers"})
    void noBadgeCoversAnotherTokenOrAName(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        List<String> found = new ArrayList<>();
        for (Drawing page : figure(FigureKind.FRAME, scenario, FigureLayout.PRINT).pages()) {
            List<Token> tokens = page.elements()
                    .stream()
                    .filter(Token.class::isInstance)
                    .map(Token.class::cast)
                    .toList();
            for (Token token : tokens) {
                Box letters = letters(token.name());
                if (meets(token.badge(), letters) || meets(token.go(), letters)) {
                    found.add("its own name: " + token.id());
                }
                for (Element other : page.elements()) {
                    boolean covered = switch (other) {
                        case Token neighbour ->
                            !neighbour.id().equals(token.id()) && near(token.badge(), neighbour.disc());
                        case Label label -> meets(token.badge(), letters(label.line()));
                        default -> false;
                    };
                    if (covered) {
                        found.add(other.id() + " by " + token.id());
                    }
                }
            }
        }

        assertThat(found.stream().distinct()).isEmpty();
    }

    private static Box letters(TextLine line) {
        double size = line.type().size();
        return new Box(line.box().x(), line.baseline() - 0.74 * size, line.box().width(), 0.74 * size);
    }

    private static boolean near(Box one, Box other) {
        double apart = Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
        return one.width() > 0 && apart < (one.width() + other.width()) / 2;
    }

    /// Whether a disc and a rectangle have more in common than a seam.
    private static boolean meets(Box disc, Box box) {
        double x = Math.clamp(disc.centreX(), box.x(), box.right());
        double y = Math.clamp(disc.centreY(), box.y(), box.bottom());
        return disc.width() > 0 && Math.hypot(disc.centreX() - x, disc.centreY() - y) < disc.width() / 2 - 0.5;
    }

    @Test
    void signsAreLargerThanOnAScreen() {
        Scenario scenario = Scenarios.builtIn("philosophers");
        for (FigureKind kind : FigureKind.values()) {
            double usual = signs(figure(kind, scenario, FigureLayout.USUAL));
            double printed = signs(figure(kind, scenario, FigureLayout.PRINT));

            assertThat(printed / usual).as(kind.word()).isBetween(1.25, 1.5);
        }
    }

    /// The side of the largest sign, among glyphs and badges alike.
    private static double signs(Figure figure) {
        return figure.pages()
                .stream()
                .flatMap(page -> page.elements().stream())
                .mapToDouble(element -> switch (element) {
                    case Icon icon -> icon.box().width();
                    case Token token -> token.badge().width() * 0.56;
                    case Badge badge -> badge.glyphBox().width();
                    default -> 0;
                })
                .max()
                .orElseThrow();
    }
}
