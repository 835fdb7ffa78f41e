package dev.lockstep.diagram.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Barriers;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.BarrierEvent.Cause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateCardTest {

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whatBrokeItIsReadInFullOnTheNarrowestSheet(Cause cause) {
        Barriers barrier = new Barriers(3, 0, 0, cause, "");
        StageInput input = StageInput.of(560, 420, Barriers.NOW, "Barrier", "Real threads.");

        Drawing drawing = new BarrierStage(new FontMeasure()).draw(barrier.snapshot(), Barriers.ID, input);

        assertThat(drawing.elements())
                .filteredOn(element -> element.id().equals("gate:broken"))
                .singleElement()
                .satisfies(badge -> assertThat(((Badge) badge).line().cut()).isFalse());
    }
}
