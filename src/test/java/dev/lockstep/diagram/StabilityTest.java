package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @Test
    void aChipIsNamedByItsTaskAloneWhereverItStands() {
        List<TaskChip> chips = pool(Pools.of(1, 12, 12, 5)).values().stream()
                .filter(TaskChip.class::isInstance)
                .map(TaskChip.class::cast)
                .toList();

        assertThat(chips)
                .hasSizeGreaterThan(16)
                .allMatch(chip -> chip.id().equals("task:" + Pools.ID + "#" + chip.task().ordinal()));
    }

    @Test
    void aQueueThatFillsMovesNeitherWorkersNorProducersNorItsOwnPlaces() {
        Map<String, Element> empty = pool(Pools.of(3, 1, 12, 5));
        Map<String, Element> fuller = pool(Pools.of(3, 9, 12, 5));

        assertThat(fuller).containsAllEntriesOf(
                Map.of(
                        "task:pool#4101", part(empty, "task:pool#4101"),
                        "card:queue", part(empty, "card:queue"),
                        "thread:P1", part(empty, "thread:P1"),
                        "card:worker:W5", part(empty, "card:worker:W5"),
                        "card:done", part(empty, "card:done")));
    }

    @Test
    void aPartyThatArrivesMovesNoOther() {
        Map<String, Element> one = barrier(new Barriers(5, 1, 0, null, ""));
        Map<String, Element> two = barrier(new Barriers(5, 2, 0, null, ""));

        assertThat(part(two, "thread:P2").box()).isNotEqualTo(part(one, "thread:P2").box());
        for (String same : new String[]{"thread:P1", "thread:P3", "thread:P4", "thread:P5", "card:gate"}) {
            assertThat(part(two, same).box()).as(same).isEqualTo(part(one, same).box());
        }
    }

    @Test
    void notesComeAndGoWithoutMovingAnything() {
        StageInput input = StageInput.of(826, 590, Pools.NOW, "Worker pool", "Real threads.");
        StageInput still = new StageInput(
                826, 590, Pools.NOW,
                new StageInput.Heading(input.heading().title(), input.heading().subtitle(), List.of()),
                new StageInput.Motion(FlowRate.STILL, DepthCurve.NONE, true), List.of(), StepHighlight.NOTHING,
                Legibility.USUAL);
        PoolStage stage = new PoolStage(MEASURE);

        Drawing plain = stage.draw(Pools.of(3, 5, 12, 5).snapshot(), Pools.ID, input);
        Drawing frozen = stage.draw(Pools.of(3, 5, 12, 5).snapshot(), Pools.ID, still);

        assertThat(frozen.elements()).containsAll(plain.elements()).hasSize(plain.elements().size() + 1);
    }

    @Test
    void aPaceBetweenTheTwoBoundsStaysWhatItWas() {
        double between = (FlowRate.SLOW_ENOUGH + FlowRate.TOO_FAST) / 2;

        assertThat(FlowRate.STILL.next(between).flow()).isFalse();
        assertThat(FlowRate.STILL.next(FlowRate.TOO_FAST + 1).next(between).flow()).isTrue();
        assertThat(new FlowRate(true, 1, 1, 1).next(FlowRate.SLOW_ENOUGH - 1).flow()).isFalse();
    }

    private static Element part(Map<String, Element> parts, String id) {
        return Objects.requireNonNull(parts.get(id), id);
    }

    private static Map<String, Element> pool(Pools pool) {
        StageInput input = StageInput.of(826, 590, Pools.NOW, "Worker pool", "Real threads.");
        return byId(new PoolStage(MEASURE).draw(pool.snapshot(), Pools.ID, input));
    }

    private static Map<String, Element> barrier(Barriers barrier) {
        StageInput input = StageInput.of(826, 590, Barriers.NOW, "Barrier", "Real threads.");
        return byId(new BarrierStage(MEASURE).draw(barrier.snapshot(), Barriers.ID, input));
    }

    private static Map<String, Element> byId(Drawing drawing) {
        return drawing.elements().stream().collect(Collectors.toMap(Element::id, element -> element));
    }
}
