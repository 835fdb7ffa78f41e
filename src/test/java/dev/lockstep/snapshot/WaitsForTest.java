package dev.lockstep.snapshot;

import static dev.lockstep.snapshot.Story.NOT_EMPTY;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsForTest {

    private static final LockId ONE = new LockId("p", "one");
    private static final LockId TWO = new LockId("p", "two");

    private final Story story = new Story().started("A", "B", "C", "D");

    private WaitsFor graph() {
        return WaitsFor.of(story.snapshot());
    }

    @Test
    void whoIsBlockedWaitsForTheHolder() {
        story.by("A", new LockEvent.Acquired(ONE)).by("B", new LockEvent.Blocked(ONE));

        assertThat(graph().edges()).hasSize(1);
        WaitEdge edge = graph().edges().getFirst();
        assertThat(edge.waiter()).isEqualTo(id("B"));
        assertThat(edge.over()).isEqualTo(new WaitEdge.OverLock(ONE));
        assertThat(edge.holders()).containsExactly(id("A"));
        assertThat(graph().cycles()).isEmpty();
    }

    @Test
    void aConditionIsSignalledByNobodyInParticular() {
        story.by("A", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_EMPTY, true));

        WaitEdge edge = graph().edges().getFirst();
        assertThat(edge.over()).isEqualTo(new WaitEdge.OverCondition(NOT_EMPTY, true));
        assertThat(edge.holders()).isEmpty();
    }

    @Test
    void whoWasWokenWaitsForTheHolderOfTheLockThatItMustTakeAgain() {
        woken().by("A", new LockEvent.Acquired(QUEUE));

        WaitEdge edge = graph().edges().getFirst();
        assertThat(edge.waiter()).isEqualTo(id("B"));
        assertThat(edge.over()).isEqualTo(new WaitEdge.OverLock(QUEUE));
        assertThat(edge.holders()).containsExactly(id("A"));
        assertThat(Why.isItStuck(story.snapshot(), id("B"), MomentUnit.STEP)).first().asString()
                .startsWith("B is woken and must take the queue lock again, held by A");
    }

    @Test
    void whoCanTakeWhatItStandsAtWaitsForNobody() {
        Snapshot free = SnapshotFold.choosing(woken().snapshot(), List.of("B"));

        assertThat(WaitsFor.of(free).edges()).isEmpty();
        assertThat(Why.isItStuck(free, id("B"))).isEmpty();
        assertThat(WaitsFor.of(SnapshotFold.choosing(story.snapshot(), List.of("B:cancelled"))).edges()).hasSize(1);
    }

    /// B waited for a task and was woken; nobody has the lock.
    private Story woken() {
        return story.started("A", "B")
                .by("B", new LockEvent.Acquired(QUEUE), new LockEvent.AwaitBegan(NOT_EMPTY, false))
                .by(
                        "B", new ThreadEvent.Reached(
                                new StepOperation.OfLock(StepOperation.LockVerb.REACQUIRE, QUEUE), List.of()));
    }

    @Test
    void twoWhoHoldWhatTheOtherWantsAreACycle() {
        story.by("B", new LockEvent.Acquired(TWO)).by("A", new LockEvent.Acquired(ONE), new LockEvent.Blocked(TWO));
        assertThat(graph().cycles()).isEmpty();

        story.by("B", new LockEvent.Blocked(ONE));
        assertThat(graph().cycles()).containsExactly(List.of(id("A"), id("B")));
        assertThat(graph().cycleOf(id("B"))).containsExactly(id("B"), id("A"));
    }

    @Test
    void whoOnlyLeadsToACycleIsNotOnIt() {
        story.by("B", new LockEvent.Acquired(ONE)).by("C", new LockEvent.Acquired(TWO))
                .by("A", new LockEvent.Blocked(ONE))
                .by("B", new LockEvent.Blocked(TWO))
                .by("C", new LockEvent.Blocked(ONE));

        assertThat(graph().cycles()).containsExactly(List.of(id("B"), id("C")));
        assertThat(graph().cycleOf(id("A"))).isEmpty();
    }

    @Test
    void twoCyclesAreFoundApartAndOneThroughAJoinToo() {
        story.by("A", new ThreadEvent.JoinBegan(id("B")))
                .by("B", new ThreadEvent.JoinBegan(id("A")))
                .by("C", new LockEvent.Acquired(ONE))
                .by("D", new LockEvent.Blocked(ONE))
                .by("C", new ThreadEvent.JoinBegan(id("D")));

        assertThat(graph().cycles())
                .containsExactly(List.of(id("A"), id("B")), List.of(id("C"), id("D")));
    }
}
