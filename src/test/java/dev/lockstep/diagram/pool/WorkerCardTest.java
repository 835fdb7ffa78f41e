package dev.lockstep.diagram.pool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Pools;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Progress;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WorkerView;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a worker's card says of the task before, and what of the one under way.
class WorkerCardTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    /// One whose last task threw a moment ago.
    private static final ThreadId THREW = new ThreadId("W3");

    @Test
    void aWorkerWhoseTaskThrewIsShownAtTheNextOneAsSoonAsItHasTakenIt() {
        Map<String, Element> parts = draw(Pools.of(1, 2, 12, 5).snapshot());

        assertThat(word(parts)).isEqualTo("running");
        assertThat(fill(parts)).isEqualTo(ColourRole.RUNNING);
    }

    @Test
    void aWorkerWhoseTaskThrewSaysSoForAMomentWhileItHasNoOther() {
        Map<String, Element> parts = draw(atNoTask(Pools.of(1, 2, 12, 5).snapshot()));

        assertThat(word(parts)).isEqualTo("threw · lives on");
        assertThat(fill(parts)).isEqualTo(ColourRole.FAILED);
    }

    @Test
    void theStateOfAWorkerIsSaidWholeBesideItsTaskOnTheNarrowestSheetToo() {
        for (int width = 560; width <= 1000; width += 20) {
            for (int height : new int[]{420, 520, 640}) {
                StageInput input = StageInput.of(width, height, Pools.NOW, "Worker pool", "Real threads.");
                Snapshot snapshot = atNoTask(Pools.of(2, 7, 40, 4).snapshot());
                assertThat(new PoolStage(MEASURE).draw(snapshot, Pools.ID, input).elements())
                        .filteredOn(element -> element.id().startsWith("worker:") && element.id().endsWith(":state"))
                        .hasSize(4)
                        .noneMatch(element -> element instanceof Label label && label.line().cut());
            }
        }
    }

    @Test
    void theStateOfAWorkerStandsBesideItsTaskInALowCardToo() {
        StageInput low = StageInput.of(560, 420, Pools.NOW, "Worker pool", "Real threads.");
        assertThat(new PoolStage(MEASURE).draw(Pools.of(2, 7, 40, 8).snapshot(), Pools.ID, low).elements())
                .filteredOn(element -> element.id().startsWith("worker:") && element.id().endsWith(":state"))
                .extracting(element -> element instanceof Label label ? label.line().shown() : "")
                .hasSize(8)
                .contains("running");
    }

    @Test
    void theWordsBelowANumberHaveOneSize() {
        StageInput narrow = StageInput.of(560, 420, Pools.NOW, "Worker pool", "Real threads.");
        assertThat(new PoolStage(MEASURE).draw(Pools.of(2, 7, 40, 4).snapshot(), Pools.ID, narrow).elements())
                .filteredOn(element -> element.id().startsWith("done:failed:"))
                .extracting(element -> element instanceof Label label ? label.line().type() : TextStyle.SMALL)
                .hasSize(2)
                .containsOnly(TextStyle.SMALL.at(11.5));
    }

    @Test
    void theNamesOfSixtyFourWorkersAreWholeInTheirTokens() {
        for (int width = 700; width <= 1400; width += 20) {
            StageInput input = StageInput.of(width, 440, Pools.NOW, "Worker pool", "Real threads.");
            assertThat(new PoolStage(MEASURE).draw(Pools.of(12, 9, 40, 64).snapshot(), Pools.ID, input).elements())
                    .filteredOn(element -> element instanceof Token)
                    .hasSizeGreaterThan(30)
                    .noneMatch(element -> element instanceof Token token && token.name().cut());
        }
    }

    private static Snapshot atNoTask(Snapshot of) {
        PoolView pool = requireNonNull(of.pools().get(Pools.ID));
        WorkerView worker = requireNonNull(pool.workers().get(THREW));
        WorkerView without = new WorkerView(THREW, null, worker.since(), worker.last());
        PoolView changed = new PoolView(
                pool.id(), pool.phase(), pool.capacity(), pool.target(), pool.workers().plus(THREW, without),
                pool.queue(),
                pool.counts(), pool.unmarked(), pool.refused(), pool.lost(), pool.made(), pool.statedAt());
        return new Snapshot(
                of.sequence(), of.nanos(), of.threads(), of.locks(), of.pools().plus(pool.id(), changed), of.caches(),
                of.barriers(), of.variables(), of.semaphores(), of.step(), of.ended(), of.gapAt(), of.missing());
    }

    private static Map<String, Element> draw(Snapshot snapshot) {
        StageInput still = StageInput.of(1000, 640, Pools.NOW, "A task that throws", "Real threads.");
        return new PoolStage(MEASURE).draw(snapshot, Pools.ID, still).elements().stream()
                .collect(Collectors.toMap(Element::id, element -> element));
    }

    private static String word(Map<String, Element> parts) {
        return parts.get("worker:W3:state") instanceof Label label ? label.line().full() : "";
    }

    private static Object fill(Map<String, Element> parts) {
        return parts.get("worker:W3:progress") instanceof Progress progress ? progress.fill() : "";
    }
}
