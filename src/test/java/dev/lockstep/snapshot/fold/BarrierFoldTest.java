package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.BARRIER;
import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.BarrierView.Exit;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.PartyView.Way;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class BarrierFoldTest {

    private final Story story = new Story().barrier(3).started("A", "B", "C");

    private PartyView.Left lastOf(String party) {
        return requireNonNull(requireNonNull(story.theBarrier().known().get(id(party))).last());
    }

    private Story twoHere() {
        return story.by("B", new BarrierEvent.Arrived(BARRIER, 0, 2)).by("A", new BarrierEvent.Arrived(BARRIER, 0, 1));
    }

    @Test
    void aStatementIsTakenAsItIs() {
        story.by(
                "main", new BarrierEvent.Stated(
                        BARRIER, 4, 7, List.of(id("C")), List.of(id("A"), id("B")), Cause.TIMED_OUT));

        BarrierView barrier = story.theBarrier();
        assertThat(barrier.parties()).isEqualTo(4);
        assertThat(barrier.generation()).isEqualTo(7);
        assertThat(barrier.arrived()).containsExactly(id("C"));
        assertThat(barrier.leaving().keySet()).containsExactly(id("A"), id("B"));
        assertThat(barrier.broken()).isEqualTo(Cause.TIMED_OUT);
        assertThat(barrier.known()).containsOnlyKeys(id("C"));
    }

    @Test
    void partiesArriveInOrder() {
        twoHere();

        assertThat(story.theBarrier().arrived()).containsExactly(id("B"), id("A"));
        assertThat(story.theBarrier().missing()).isEqualTo(1);
    }

    @Test
    void theActionRunsInItsThreadAndItsFaultIsShown() {
        twoHere().by("C", new BarrierEvent.Arrived(BARRIER, 0, 0), new BarrierEvent.ActionBegan(BARRIER, 0));
        assertThat(story.theBarrier().acting()).isEqualTo(id("C"));
        assertThat(story.thread("C").sign()).isEqualTo(ThreadSign.RUNNING);

        story.by("C", new BarrierEvent.ActionEnded(BARRIER, 0, FAULT));
        assertThat(story.theBarrier().acting()).isNull();
        assertThat(story.thread("C").inside()).isEmpty();
        assertThat(story.thread("C").lastFault()).isEqualTo(FAULT);
    }

    @Test
    void aTripLetsAllThroughAndBeginsTheNextGeneration() {
        twoHere().by("C", new BarrierEvent.Arrived(BARRIER, 0, 0), new BarrierEvent.Tripped(BARRIER, 0));
        assertThat(story.theBarrier().generation()).isEqualTo(1);
        assertThat(story.theBarrier().arrived()).isEmpty();
        assertThat(story.theBarrier().leaving().keySet()).containsExactly(id("B"), id("A"), id("C"));

        story.by("C", new BarrierEvent.Passed(BARRIER, 0));
        assertThat(story.theBarrier().leaving().keySet()).containsExactly(id("B"), id("A"));
        assertThat(lastOf("C").way()).isEqualTo(Way.PASSED);
    }

    @Test
    void aFastPartyJoinsTheNextRoundWhileOthersStillLeave() {
        twoHere().by(
                "C",
                new BarrierEvent.Arrived(BARRIER, 0, 0),
                new BarrierEvent.Tripped(BARRIER, 0),
                new BarrierEvent.Passed(BARRIER, 0),
                new BarrierEvent.Arrived(BARRIER, 1, 2));

        assertThat(story.theBarrier().arrived()).containsExactly(id("C"));
        assertThat(story.theBarrier().leaving().keySet()).containsExactly(id("B"), id("A"));
    }

    @Test
    void whoeverBreaksItByGoingAwayHasGivenUpAndAllOthersAreThrownOut() {
        twoHere().by(
                "A",
                new BarrierEvent.Broke(BARRIER, 0, Cause.TIMED_OUT),
                new BarrierEvent.LeftBroken(BARRIER, 0, Cause.TIMED_OUT));

        assertThat(story.theBarrier().broken()).isEqualTo(Cause.TIMED_OUT);
        assertThat(story.theBarrier().arrived()).isEmpty();
        assertThat(story.theBarrier().leaving().keySet()).containsExactly(id("B"));
        assertThat(lastOf("A").way()).isEqualTo(Way.GAVE_UP);
        assertThat(lastOf("A").cause()).isEqualTo(Cause.TIMED_OUT);

        story.by("B", new BarrierEvent.LeftBroken(BARRIER, 0, Cause.TIMED_OUT));
        assertThat(lastOf("B").way()).isEqualTo(Way.BROKEN);
    }

    @Test
    void whoIsThrownOutOfABrokenRoundHasNotGivenUpThoughTheBarrierIsWholeAgain() {
        twoHere().by(
                "C",
                new BarrierEvent.Broke(BARRIER, 0, Cause.INTERRUPTED),
                new BarrierEvent.Reset(BARRIER, 1));
        story.by("A", new BarrierEvent.LeftBroken(BARRIER, 0, Cause.INTERRUPTED));

        assertThat(lastOf("A").way()).isEqualTo(Way.BROKEN);
        assertThat(lastOf("C").way()).isEqualTo(Way.GAVE_UP);
    }

    @Test
    void itIsOpenOnlyForThoseWhomTheLastTripLetThrough() {
        twoHere();
        assertThat(story.theBarrier().isOpen()).isFalse();
        story.by("C", new BarrierEvent.Arrived(BARRIER, 0, 0), new BarrierEvent.Tripped(BARRIER, 0));
        assertThat(story.theBarrier().isOpen()).isTrue();

        story.by("D", new BarrierEvent.Arrived(BARRIER, 1, 2));
        assertThat(story.theBarrier().isOpen()).as("also while others come").isTrue();
        story.by("main", new BarrierEvent.Broke(BARRIER, 1, Cause.RESET));
        assertThat(story.theBarrier().isOpen()).as("broken").isFalse();
        story.by("main", new BarrierEvent.Reset(BARRIER, 2));
        assertThat(story.theBarrier().isOpen()).as("reset").isFalse();
        assertThat(story.theBarrier().leaving()).isEqualTo(
                HashTreePMap.from(
                        Map.of(
                                id("B"), new Exit(Fate.THROUGH, 0),
                                id("A"), new Exit(Fate.THROUGH, 0),
                                id("C"), new Exit(Fate.THROUGH, 0),
                                id("D"), new Exit(Fate.THROWN_OUT, 1))));
    }

    @Test
    void withoutGenerationsTheNextToArriveShutsTheGate() {
        story.by("main", new BarrierEvent.Made(BARRIER, false, false));
        twoHere().by(
                "C",
                new BarrierEvent.Arrived(BARRIER, 0, 0),
                new BarrierEvent.Tripped(BARRIER, 0),
                new BarrierEvent.Passed(BARRIER, 0));
        assertThat(story.theBarrier().isOpen()).isTrue();

        story.by("C", new BarrierEvent.Arrived(BARRIER, 1, 2));
        assertThat(story.theBarrier().isOpen()).isFalse();
    }

    @Test
    void aStatementDoesNotTellHowThoseLeaveWhoDoUnlessThatWasSeen() {
        Exit through = new Exit(Fate.THROUGH, 0);
        BarrierEvent.Stated stated = new BarrierEvent.Stated(BARRIER, 3, 1, List.of(), List.of(id("B"), id("A")), null);
        twoHere().by("C", new BarrierEvent.Arrived(BARRIER, 0, 0), new BarrierEvent.Tripped(BARRIER, 0))
                .by("C", stated);
        assertThat(story.theBarrier().leaving()).containsEntry(id("A"), through).containsEntry(id("B"), through);

        story.losing(1).by("C", stated);
        Exit unknown = new Exit(Fate.UNKNOWN, 1);
        assertThat(story.theBarrier().leaving()).containsEntry(id("A"), unknown).containsEntry(id("B"), unknown);
        assertThat(story.theBarrier().isOpen()).isFalse();
    }

    @Test
    void whoGivesUpAtABarrierThatDoesNotBreakHasGivenUp() {
        story.by("main", new BarrierEvent.Made(BARRIER, true, false));
        twoHere().by("A", new BarrierEvent.LeftBroken(BARRIER, 0, Cause.TIMED_OUT));

        assertThat(lastOf("A").way()).isEqualTo(Way.GAVE_UP);
    }

    @Test
    void nobodyHasGivenUpWhereItIsAborted() {
        twoHere().by("C", new BarrierEvent.Broke(BARRIER, 0, Cause.ABORTED))
                .by("A", new BarrierEvent.LeftBroken(BARRIER, 0, Cause.ABORTED));

        assertThat(lastOf("A").way()).isEqualTo(Way.BROKEN);
    }

    @Test
    void whoComesToABrokenBarrierIsTurnedAway() {
        twoHere().by("A", new BarrierEvent.Broke(BARRIER, 0, Cause.ABORTED))
                .by("C", new BarrierEvent.TurnedAway(BARRIER, 0));

        assertThat(lastOf("C").way()).isEqualTo(Way.TURNED_AWAY);
        assertThat(lastOf("C").cause()).isEqualTo(Cause.ABORTED);
    }

    @Test
    void aResetMakesItWhole() {
        twoHere().by("main", new BarrierEvent.Broke(BARRIER, 0, Cause.RESET), new BarrierEvent.Reset(BARRIER, 1));

        assertThat(story.theBarrier().broken()).isNull();
        assertThat(story.theBarrier().generation()).isEqualTo(1);
        assertThat(story.theBarrier().arrived()).isEmpty();
    }

    @Test
    void anArrivalInALaterGenerationMeansATripThatWasMissed() {
        twoHere().losing(2).by("A", new BarrierEvent.Arrived(BARRIER, 1, 2));

        assertThat(story.theBarrier().generation()).isEqualTo(1);
        assertThat(story.theBarrier().arrived()).containsExactly(id("A"));
        assertThat(story.theBarrier().leaving().keySet()).containsExactly(id("B"));
    }

    @Test
    void withoutAStatementTheFirstArrivalTellsTheNumberOfParties() {
        Story late = new Story().by("A", new BarrierEvent.Arrived(BARRIER, 4, 2));

        assertThat(late.theBarrier().parties()).isEqualTo(3);
        assertThat(late.snapshot().isCertain(late.theBarrier())).isFalse();
    }
}
