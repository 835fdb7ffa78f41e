package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageLayoutTest {

    private static final TextMeasure MEASURE = new FontMeasure();
    private static final List<String> NAMES = List.of("", "a-producer-with-a-very-long-name-", "生产者🐢-");

    private static final double[][] SIZES = {{560, 420}, {620, 480}, {826, 590}, {826, 420}, {1280, 720}, {1900, 1200}};

    static List<Arguments> pools() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int workers : new int[]{0, 1, 5, 32, 64}) {
                for (int queued : new int[]{0, 1, 12, 10_000}) {
                    int capacity = queued > 12 ? 0 : 12;
                    Pools pool = new Pools(workers == 64 ? 50 : 3, queued, capacity, workers, name);
                    add(cases, pool.toString(), new PoolStage(MEASURE), pool.snapshot(), Pools.ID);
                }
            }
            Pools roomy = new Pools(1, 7, 10_000, 5, name);
            add(cases, roomy.toString(), new PoolStage(MEASURE), roomy.snapshot(), Pools.ID);
        }
        return cases;
    }

    static List<Arguments> caches() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int keys : new int[]{0, 1, 3, 7, 40, 200}) {
                for (int callers : new int[]{0, 5, 50}) {
                    Caches cache = new Caches(callers, keys, name);
                    add(cases, cache.toString(), new CacheStage(MEASURE), cache.snapshot(), Caches.ID);
                }
            }
        }
        return cases;
    }

    static List<Arguments> barriers() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int parties : new int[]{1, 3, 12, 64, 150}) {
                for (int arrived : new int[]{0, parties / 2, parties}) {
                    Cause broken = arrived == 0 ? Cause.TIMED_OUT : null;
                    Barriers barrier = new Barriers(parties, arrived, parties / 4, broken, name);
                    add(cases, barrier.toString(), new BarrierStage(MEASURE), barrier.snapshot(), Barriers.ID);
                }
            }
        }
        return cases;
    }

    static List<Arguments> objects() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int locks : new int[]{0, 1, 2, 5, 8}) {
                for (int threads : new int[]{0, 1, 4, 8, 30}) {
                    int variables = (locks + threads) % 9;
                    ObjectScenes scene = new ObjectScenes(threads, locks, variables, name);
                    add(cases, scene.toString(), new ObjectsStage(MEASURE), scene.snapshot(), ObjectScenes.ID);
                }
            }
        }
        return cases;
    }

    private static void add(List<Arguments> cases, String what, EngineStage stage, Snapshot snapshot, EngineId engine) {
        cases.add(Arguments.of(Named.of(what, stage), snapshot, engine));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void nothingOverlapsOrLeavesTheSheetAtAnySize(EngineStage stage, Snapshot snapshot, EngineId engine) {
        for (StageInput input : inputs()) {
            assertThat(Layout.faults(stage.draw(snapshot, engine, input)))
                    .as("%s × %s, pace %s", input.width(), input.height(), input.motion().pace())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void everyThreadIsOnTheSheetOrCounted(EngineStage stage, Snapshot snapshot, EngineId engine) {
        for (StageInput input : inputs()) {
            assertThat(Layout.lost(stage.draw(snapshot, engine, input), snapshot))
                    .as("lost at %s × %s, pace %s", input.width(), input.height(), input.motion().pace())
                    .isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void theSameArgumentsGiveAnEqualDrawing(EngineStage stage, Snapshot snapshot, EngineId engine) {
        StageInput input = inputs().getFirst();

        assertThat(stage.draw(snapshot, engine, input)).isEqualTo(stage.draw(snapshot, engine, input));
    }

    private static List<StageInput> inputs() {
        List<DepthCurve.Sample> samples = List
                .of(new DepthCurve.Sample(30, 0), new DepthCurve.Sample(12, 12), new DepthCurve.Sample(0, 3));
        List<HeaderFigure> facts = List.of(
                new HeaderFigure("throughput", "12 345 /s", "throughput"),
                new HeaderFigure("queued", "10 000 / 12", "queued"),
                new HeaderFigure("p99", "27 ms", "p99 wait"),
                new HeaderFigure("failed", "31", "failed"),
                new HeaderFigure("returned", "1 234 567", "given back"));
        List<StageInput> inputs = new ArrayList<>();
        for (double[] size : SIZES) {
            String subtitle = "Real threads, a real queue, and words enough for more than a single line of the sheet, "
                    + "so that it must be broken and at last be cut, wherever that may happen to be.";
            String title = "A title that is rather long as well";
            inputs.add(StageInput.of(size[0], size[1], Pools.NOW, title, subtitle));
            inputs.add(
                    new StageInput(
                            size[0], size[1], Pools.NOW, new StageInput.Heading(title, subtitle, facts),
                            new StageInput.Motion(
                                    new FlowRate(true, 2_000_000, 2_000_000, 2_000_000), new DepthCurve(samples, 30),
                                    true),
                            List.of("pending: one worker more", "pending: capacity 20"), StepHighlight.NOTHING));
        }
        return inputs;
    }
}
