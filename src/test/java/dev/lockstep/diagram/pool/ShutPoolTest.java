package dev.lockstep.diagram.pool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.Pools;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the stage of a pool that was shut down says of that.
class ShutPoolTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void theStageOfAPoolThatIsShutDownSaysSoInWordsAndWithASignWhereTasksCame(Phase phase) {
        for (double[] size : List.of(new double[]{560, 420}, new double[]{1000, 640}, new double[]{1600, 900})) {
            Drawing drawing = draw(new PoolStage(MEASURE), phase, size[0], size[1]);
            Map<String, Element> parts = parts(drawing);

            assertThat(((Badge) requireNonNull(parts.get("note:shut"))).glyph()).isEqualTo(Glyph.NO_ENTRY);
            assertThat(((Badge) requireNonNull(parts.get("note:shut"))).line().full()).startsWith("Shut down");
            assertThat(((Icon) requireNonNull(parts.get("arrow:shut"))).glyph()).isEqualTo(Glyph.NO_ENTRY);
            assertThat(Layout.faults(drawing)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void itSaysSoBeforeAnAudienceBesideTheStepAndAboveTheLeastType(Phase phase) {
        for (PresentAreas areas : List.of(PresentAreas.of(1024, 768), PresentAreas.of(1920, 1080))) {
            Drawing drawing = draw(
                    new PresentedPool(MEASURE), phase, areas.stage().width(), areas.stage().height());
            Map<String, Element> parts = parts(drawing);

            assertThat(((Icon) requireNonNull(parts.get("note:shut"))).glyph()).isEqualTo(Glyph.NO_ENTRY);
            assertThat(((Label) requireNonNull(parts.get("subtitle:0"))).line().full())
                    .startsWith("shut down").endsWith("step 12");
            assertThat(parts).containsKey("arrow:shut");
            assertThat(Layout.faults(drawing)).isEmpty();
            assertThat(Layout.smallestType(drawing)).isGreaterThanOrEqualTo(areas.leastType() - 0.01);
        }
    }

    @Test
    void anOpenPoolSaysNothingOfAShutdown() {
        for (EngineStage stage : List.of(new PoolStage(MEASURE), new PresentedPool(MEASURE))) {
            Drawing drawing = draw(stage, Phase.OPEN, 1000, 640);
            assertThat(parts(drawing).keySet()).noneMatch(id -> id.endsWith(":shut"));
        }
    }

    private static Map<String, Element> parts(Drawing drawing) {
        return drawing.elements().stream().collect(Collectors.toMap(Element::id, element -> element));
    }

    private static Drawing draw(EngineStage stage, Phase phase, double width, double height) {
        Snapshot of = Pools.of(3, 4, 12, 5).snapshot();
        PoolView pool = requireNonNull(of.pools().get(Pools.ID));
        PoolView shut = pool.shaped(phase, pool.capacity(), pool.target());
        Snapshot changed = new Snapshot(
                of.sequence(), of.nanos(), of.threads(), of.locks(), of.pools().plus(Pools.ID, shut), of.caches(),
                of.barriers(), of.variables(), of.semaphores(), of.step(), of.ended(), of.gapAt(), of.missing());
        return stage.draw(
                changed, Pools.ID,
                StageInput.of(width, height, Pools.NOW, "Graceful shutdown", "simulated · step 12"));
    }
}
