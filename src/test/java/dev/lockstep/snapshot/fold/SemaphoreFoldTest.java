package dev.lockstep.snapshot.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Who waits for a permit or until something is true, and what is said of it.
class SemaphoreFoldTest {

    private static final ThreadId B = new ThreadId("B");

    private static SemaphoreView gate(Story story) {
        return Objects.requireNonNull(story.snapshot().semaphores().get("gate"));
    }

    @Test
    void permitsAreWhatTheLastEventSaysAndWhoWaitsStandsInLineUntilItGoesOn() {
        Story story = new Story().started("A", "B")
                .by("A", new SemaphoreEvent.Made("gate", 1), new SemaphoreEvent.Acquired("gate", 0))
                .by("B", new SemaphoreEvent.Blocked("gate", true));
        assertThat(gate(story).permits()).isZero();
        assertThat(gate(story).waiting()).containsExactly(B);
        assertThat(story.thread("B").activity()).isEqualTo(new Activity.Acquiring("gate", true));
        assertThat(story.thread("B").sign()).isEqualTo(ThreadSign.WAITING);
        story.by("A", new SemaphoreEvent.Released("gate", 1));
        assertThat(gate(story).waiting()).containsExactly(B);
        story.by("B", new SemaphoreEvent.Acquired("gate", 0));
        assertThat(gate(story).waiting()).isEmpty();
        assertThat(gate(story).changer()).isEqualTo(B);
        assertThat(story.thread("B").activity()).isEqualTo(Activity.RUNNING);
    }

    @Test
    void whoeverGivesUpOrEndsStandsInNoLine() {
        Story story = new Story().started("A", "B")
                .by("A", new SemaphoreEvent.Made("gate", 0), new SemaphoreEvent.Blocked("gate", false))
                .by(
                        "B", new SemaphoreEvent.Blocked("gate", false),
                        new SemaphoreEvent.GaveUp("gate", Wakeup.TIMED_OUT));
        assertThat(gate(story).waiting()).containsExactly(new ThreadId("A"));
        story.by("A", new ThreadEvent.Ended(null));
        assertThat(gate(story).waiting()).isEmpty();
    }

    @Test
    void aWaitForAPermitOrAValueHasNoHolder() {
        Story story = new Story().started("A", "B")
                .by("A", new SemaphoreEvent.Made("gate", 0), new SemaphoreEvent.Blocked("gate", false))
                .by("B", new ThreadEvent.UntilBegan("x = 1", List.of("x"), true));
        assertThat(WaitsFor.of(story.snapshot()).edges())
                .extracting(WaitEdge::over)
                .containsExactly(
                        new WaitEdge.OverSemaphore("gate", false), new WaitEdge.OverPredicate("x = 1", true));
        assertThat(WaitsFor.of(story.snapshot()).edges()).allSatisfy(edge -> assertThat(edge.holders()).isEmpty());
    }

    @Test
    void whyItIsStuckNamesThePermitsAndTheValues() {
        Story story = new Story().started("A", "B")
                .by("A", new SemaphoreEvent.Made("gate", 0), new ScriptEvent.Wrote("x", "0"))
                .by("A", new SemaphoreEvent.Blocked("gate", false))
                .by("B", new ThreadEvent.UntilBegan("x = 1 and gate = 2", List.of("x", "gate"), true));
        assertThat(Why.isItStuck(story.snapshot(), new ThreadId("A"), MomentUnit.STEP))
                .singleElement()
                .asString()
                .startsWith("A waits for a permit of gate ")
                .endsWith("; it has none until somebody gives one back.");
        assertThat(Why.isItStuck(story.snapshot(), B, MomentUnit.STEP))
                .hasSize(2)
                .last()
                .isEqualTo("B gives up when its time is over.");
        assertThat(Why.isItStuck(story.snapshot(), B, MomentUnit.STEP).getFirst())
                .startsWith("B waits until x = 1 and gate = 2 ")
                .endsWith("; now x is 0, gate has 0 permits.");
        story.by("B", new SemaphoreEvent.Released("gate", 1));
        assertThat(Why.isItStuck(story.snapshot(), new ThreadId("A"), MomentUnit.STEP).getFirst())
                .endsWith("; it has 1 now: A goes on as soon as it takes one.");
        assertThat(story.thread("B").activity()).isEqualTo(Activity.RUNNING);
    }
}
