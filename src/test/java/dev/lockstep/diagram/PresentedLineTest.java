package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.VariableView;
import org.junit.jupiter.api.Test;
import org.pcollections.OrderedPMap;

/// A long line at a lock, before an audience.
class PresentedLineTest {

    @Test
    void sixteenThreadsAtOneLockAreAllShownOnTheSmallestScreen() {
        LockId lock = new LockId("", "m");
        Threads threads = new Threads();
        threads.holding(new ThreadId("T1"), lock, null, null);
        for (int at = 2; at <= 16; at++) {
            threads.blocked(new ThreadId("T" + at), lock);
        }
        VariableView variable = new VariableView("x", "0", new ThreadId("T1"), Moment.BEGINNING);
        PresentAreas screen = PresentAreas.of(1024, 768);
        StageInput input = StageInput
                .of(screen.stage().width(), screen.stage().height(), 0, "Sixteen", "simulated · step 1");

        Drawing drawing = new PresentedObjects(new FontMeasure())
                .draw(threads.with(0, OrderedPMap.singleton("x", variable)), ObjectScenes.ID, input);

        assertThat(drawing.elements()).filteredOn(element -> element instanceof Token).hasSize(16);
        assertThat(drawing.elements()).noneMatch(element -> element.id().startsWith("more:"));
    }
}
