package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where moves come too fast to draw each, what is drawn of the flow agrees with the queue.
class FlowTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @Test
    void eachArrowSaysHowMuchGoesAlongIt() {
        Map<String, Element> parts = draw(new FlowRate(true, 120, 80, 60));

        assertThat(text(parts, "rate:submit")).isEqualTo("120 /s");
        assertThat(text(parts, "rate:take")).isEqualTo("80 /s");
        assertThat(text(parts, "rate:finish")).isEqualTo("60 /s");
    }

    @Test
    void asManyBarsAreDrawnAsTheHeadingSaysAndTheLineEndsThere() {
        Map<String, Element> parts = draw(new FlowRate(true, 120, 80, 60));

        long bars = parts.keySet().stream().filter(id -> id.matches("queue:\\d+")).count();
        assertThat(text(parts, "queue")).isEqualTo("QUEUE · 5 OF 12");
        assertThat(bars).isEqualTo(5);
        assertThat(parts.get("depth:line")).isInstanceOfSatisfying(Sparkline.class, line -> {
            // The sheet's line was last taken when 9 were queued; 12 would be at the top.
            Box box = line.box();
            double height = (box.bottom() - 2 - line.points().getLast().y()) / (box.height() - 4);
            assertThat(height).isBetween(5.0 / 12 - 0.02, 5.0 / 12 + 0.02);
            assertThat(line.points().getLast().x()).isEqualTo(box.right());
        });
    }

    private static Map<String, Element> draw(FlowRate pace) {
        StageInput still = StageInput.of(1000, 640, Pools.NOW, "Steady work", "Real threads.");
        DepthCurve past = new DepthCurve(List.of(new DepthCurve.Sample(2, 3), new DepthCurve.Sample(0, 9)), 30);
        Drawing drawing = new PoolStage(MEASURE).draw(
                Pools.of(3, 5, 12, 5).snapshot(), Pools.ID,
                still.moving(new StageInput.Motion(pace, past, false), List.of()));
        return drawing.elements().stream().collect(Collectors.toMap(Element::id, element -> element));
    }

    private static String text(Map<String, Element> parts, String id) {
        return parts.get(id) instanceof Label label ? label.line().full() : "";
    }
}
