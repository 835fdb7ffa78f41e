package dev.lockstep.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Pools;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The figures at the upper right of a stage.
class HeaderTest {
    private static final List<HeaderFigure> FIGURES = List.of(
            new HeaderFigure("throughput", "57 /s", "throughput"),
            new HeaderFigure("queued", "10\u2009000 / 10\u2009000", "queued"),
            new HeaderFigure("wait", "22.40 s", "p99 wait"),
            new HeaderFigure("total", "0", "total_amount_of_the_day1"),
            new HeaderFigure("done", "1189", "done"));

    @Test
    void aLongFigureIsWholeAndOfTheUsualSizeWhereThereIsRoom() {
        assertThat(figures(1000)).hasSize(5).allSatisfy(figure -> {
            assertThat(figure.value().cut()).as(figure.id()).isFalse();
            assertThat(figure.value().type()).as(figure.id()).isEqualTo(TextStyle.FIGURE);
            assertThat(figure.caption().cut()).as(figure.id()).isFalse();
        });
    }

    @Test
    void noFigureIsLostToALongOne() {
        for (int width = 560; width < 1000; width += 10) {
            List<FigureElement> figures = figures(width);
            assertThat(figures).as("width %s", width).hasSameSizeAs(shortOnes(width));
            assertThat(figures).isSortedAccordingTo((one, next) -> Double.compare(one.box().x(), next.box().x()));
            for (int at = 1; at < figures.size(); at++) {
                assertThat(figures.get(at).box().x()).isGreaterThanOrEqualTo(figures.get(at - 1).box().right());
            }
        }
    }

    private static List<FigureElement> figures(double width) {
        return drawn(width, FIGURES);
    }

    private static List<FigureElement> shortOnes(double width) {
        return drawn(
                width,
                FIGURES.stream().map(figure -> new HeaderFigure(figure.name(), "0", "x")).toList());
    }

    /// From left to right.
    private static List<FigureElement> drawn(double width, List<HeaderFigure> figures) {
        StageInput input = StageInput.of(width, 600, Pools.NOW, "Worker pool", "Real threads.").withFacts(figures);
        return new PoolStage(new FontMeasure()).draw(Pools.of(2, 7, 40, 4).snapshot(), Pools.ID, input).elements()
                .stream()
                .filter(FigureElement.class::isInstance)
                .map(FigureElement.class::cast)
                .sorted((one, next) -> Double.compare(one.box().x(), next.box().x()))
                .toList();
    }
}
