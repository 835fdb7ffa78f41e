package dev.lockstep.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.ObjectScenes;
import dev.lockstep.diagram.Threads;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepHighlightTest {

    private static final ThreadId T0 = new ThreadId("T0");
    private static final LockId FORK = new LockId("", "fork1");

    @Test
    void whoWentAndWhatItTookHaveARing() {
        Snapshot before = threads().with(0);
        Threads then = threads();
        then.holding(T0, FORK, null, null);
        Snapshot after = then.with(1);

        StepHighlight touched = StepHighlight.between(before, after, T0);

        assertThat(touched).isEqualTo(new StepHighlight(Set.of(T0), Set.of(FORK), Set.of(), List.of()));
        StageInput input = StageInput.of(826, 590, 0, "t", "s").withTouched(touched);
        assertThat(new ObjectsStage(new FontMeasure()).draw(after, ObjectScenes.ID, input).elements())
                .filteredOn(Ring.class::isInstance)
                .extracting(Element::id)
                .containsExactlyInAnyOrder("ring:thread:T0", "ring:lock:fork1");
    }

    @Test
    void atTheStartNothingWasTouched() {
        assertThat(StepHighlight.between(Snapshot.EMPTY, threads().with(0), null)).isEqualTo(StepHighlight.NOTHING);
    }

    @Test
    void aThreadThatHoldsOneLockAndWaitsForAnotherIsDrawnOnceWhereItWaits() {
        Threads threads = new Threads();
        threads.holder(T0, FORK);
        threads.blocked(T0, new LockId("", "fork2"));

        Drawing drawing = new ObjectsStage(new FontMeasure())
                .draw(threads.with(0), ObjectScenes.ID, StageInput.of(826, 590, 0, "t", "s"));

        assertThat(drawing.elements()).filteredOn(Token.class::isInstance).hasSize(1);
        assertThat(drawing.elements()).anyMatch(one -> isLabel(one, "lock:fork1:holder", "T0"));
        assertThat(drawing.elements()).anyMatch(one -> isLabel(one, "lock:fork1:holds:caption", "held by T0"));
        assertThat(drawing.elements()).anyMatch(one -> one instanceof Arrow && one.id().equals("lock:fork1:arrow"));
    }

    private static boolean isLabel(Element one, String id, String text) {
        return one instanceof Label label && label.id().equals(id) && label.line().shown().equals(text);
    }

    private static Threads threads() {
        Threads threads = new Threads();
        threads.add(T0, Activity.RUNNING);
        threads.add(new ThreadId("T1"), Activity.RUNNING);
        return threads;
    }
}
