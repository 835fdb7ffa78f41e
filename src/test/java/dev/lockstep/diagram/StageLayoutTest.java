package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.barrier.PresentedBarrier;
import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.cache.PresentedCache;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.pool.PresentedPool;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.style.Legibility;
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

    /// Screens for an audience: on larger ones of the same shape all is larger in proportion.
    private static final double[][] SCREENS = {{1024, 768}, {1280, 1024}, {1920, 1080}};

    static List<Arguments> pools() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int workers : new int[]{0, 1, 5, 32, 64}) {
                for (int queued : new int[]{0, 1, 12, 10_000}) {
                    int capacity = queued > 12 ? 0 : 12;
                    Pools pool = new Pools(workers == 64 ? 50 : 3, queued, capacity, workers, name);
                    add(
                            cases, pool.toString(), List.of(new PoolStage(MEASURE), new PresentedPool(MEASURE)),
                            pool.snapshot(), Pools.ID);
                }
            }
            Pools roomy = new Pools(1, 7, 10_000, 5, name);
            add(
                    cases, roomy.toString(), List.of(new PoolStage(MEASURE), new PresentedPool(MEASURE)),
                    roomy.snapshot(), Pools.ID);
        }
        return cases;
    }

    static List<Arguments> caches() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : NAMES) {
            for (int keys : new int[]{0, 1, 3, 7, 40, 200}) {
                for (int callers : new int[]{0, 5, 50}) {
                    Caches cache = new Caches(callers, keys, name);
                    add(
                            cases, cache.toString(), List.of(new CacheStage(MEASURE), new PresentedCache(MEASURE)),
                            cache.snapshot(), Caches.ID);
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
                    add(
                            cases, barrier.toString(),
                            List.of(new BarrierStage(MEASURE), new PresentedBarrier(MEASURE)), barrier.snapshot(),
                            Barriers.ID);
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
                    add(
                            cases, scene.toString(), List.of(new ObjectsStage(MEASURE), new PresentedObjects(MEASURE)),
                            scene.snapshot(), ObjectScenes.ID);
                }
            }
        }
        return cases;
    }

    /// @param stages for the window, and for an audience
    private static void add(
            List<Arguments> cases, String what, List<EngineStage> stages, Snapshot snapshot, EngineId engine) {
        cases.add(Arguments.of(Named.of(what, new Case(stages.getFirst(), inputs())), snapshot, engine));
        cases.add(
                Arguments.of(Named.of(what + ", presented", new Case(stages.getLast(), screens())), snapshot, engine));
    }

    /// A stage, and what it is asked to draw for.
    record Case(EngineStage stage, List<StageInput> inputs) {

        boolean isPresented() {
            return stage.getClass().getSimpleName().startsWith("Presented");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void nothingOverlapsOrLeavesTheSheetAtAnySize(Case drawn, Snapshot snapshot, EngineId engine) {
        for (StageInput input : drawn.inputs()) {
            assertThat(Layout.faults(drawn.stage().draw(snapshot, engine, input)))
                    .as("%s × %s, pace %s", input.width(), input.height(), input.motion().pace())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void nothingForAnAudienceIsInSmallType(Case drawn, Snapshot snapshot, EngineId engine) {
        for (StageInput input : drawn.inputs()) {
            double least = drawn.isPresented()
                    ? PresentType.LEAST * PresentAreas.unitOf(input.width(), input.height())
                    : 0;
            assertThat(Layout.smallestType(drawn.stage().draw(snapshot, engine, input)))
                    .as("%s × %s", input.width(), input.height())
                    .isGreaterThanOrEqualTo(least - 1e-9);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void everyThreadIsOnTheSheetOrCounted(Case drawn, Snapshot snapshot, EngineId engine) {
        for (StageInput input : drawn.inputs()) {
            assertThat(Layout.lost(drawn.stage().draw(snapshot, engine, input), snapshot))
                    .as("lost at %s × %s, pace %s", input.width(), input.height(), input.motion().pace())
                    .isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pools", "caches", "barriers", "objects"})
    void theSameArgumentsGiveAnEqualDrawing(Case drawn, Snapshot snapshot, EngineId engine) {
        StageInput input = drawn.inputs().getFirst();

        assertThat(drawn.stage().draw(snapshot, engine, input)).isEqualTo(drawn.stage().draw(snapshot, engine, input));
    }

    private static List<StageInput> inputs() {
        String subtitle = "Real threads, a real queue, and words enough for more than a single line of the sheet, "
                + "so that it must be broken and at last be cut, wherever that may happen to be.";
        return inputs(List.of(SIZES), "A title that is rather long as well", subtitle);
    }

    private static List<StageInput> screens() {
        List<double[]> stages = new ArrayList<>();
        for (double[] screen : SCREENS) {
            PresentAreas areas = PresentAreas.of(screen[0], screen[1]);
            stages.add(new double[]{areas.stage().width(), areas.stage().height()});
        }
        return inputs(stages, "A title that is rather long, and longer than there is room", "simulated · step 1 024");
    }

    private static List<StageInput> inputs(List<double[]> sizes, String title, String subtitle) {
        List<DepthCurve.Sample> samples = List
                .of(new DepthCurve.Sample(30, 0), new DepthCurve.Sample(12, 12), new DepthCurve.Sample(0, 3));
        List<HeaderFigure> facts = List.of(
                new HeaderFigure("throughput", "12 345 /s", "throughput"),
                new HeaderFigure("queued", "10 000 / 12", "queued"),
                new HeaderFigure("p99", "27 ms", "p99 wait"),
                new HeaderFigure("failed", "31", "failed"),
                new HeaderFigure("returned", "1 234 567", "given back"));
        List<StageInput> inputs = new ArrayList<>();
        for (double[] size : sizes) {
            inputs.add(StageInput.of(size[0], size[1], Pools.NOW, title, subtitle));
            inputs.add(
                    new StageInput(
                            size[0], size[1], Pools.NOW, new StageInput.Heading(title, subtitle, facts),
                            new StageInput.Motion(
                                    new FlowRate(true, 2_000_000, 2_000_000, 2_000_000), new DepthCurve(samples, 30),
                                    true),
                            List.of("pending: one worker more", "pending: capacity 20"), StepHighlight.NOTHING,
                            Legibility.USUAL));
        }
        return inputs;
    }
}
