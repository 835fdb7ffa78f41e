package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.VariableView;
import org.junit.jupiter.api.Test;
import org.pcollections.OrderedPMap;

/// Long names are cut so that one can still tell which is meant.
class LongNamesTest {

    private static final TextMeasure MEASURE = new FontMeasure();

    @Test
    void theWriterOfAVariableIsNamedWhole() {
        VariableView variable = new VariableView("x", "1", new ThreadId("script"), Moment.BEGINNING);
        Snapshot snapshot = new Threads().with(0, OrderedPMap.singleton("x", variable));
        StageInput input = StageInput.of(1000, 640, 0, "A variable", "Nothing else.");

        assertThat(new ObjectsStage(MEASURE).draw(snapshot, ObjectScenes.ID, input).elements())
                .filteredOn(element -> element.id().equals("variable:x:writer"))
                .extracting(element -> ((Label) element).line().full())
                .containsExactly("by script");
    }

    @Test
    void aDescriptionThatIsShownWholeOverTwoLinesNeedsNoTooltip() {
        String about = "Three parties wait for each other at a gate, and whoever is late keeps the two others waiting for it, "
                + "until it has come as well.";
        StageInput input = StageInput.of(600, 640, 0, "A barrier", about);

        assertThat(new ObjectsStage(MEASURE).draw(new Threads().with(0), ObjectScenes.ID, input).elements())
                .filteredOn(element -> element.id().startsWith("subtitle"))
                .hasSizeGreaterThan(1)
                .noneMatch(element -> ((Label) element).line().cut());
    }

    @Test
    void aCutInsideKeepsTheEndByWhichNamesDiffer() {
        Typesetter typesetter = new Typesetter(MEASURE);
        TextStyle type = TextStyle.CODE.at(11);

        String one = typesetter.cutInside("a_task_with_a_long_name_1", type, 70);
        String other = typesetter.cutInside("a_task_with_a_long_name_2", type, 70);

        assertThat(one).startsWith("a_t").contains("…").endsWith("e_1");
        assertThat(other).endsWith("e_2");
        assertThat(MEASURE.width(one, type)).isLessThanOrEqualTo(70);
        assertThat(typesetter.cutInside("a", type, 70)).isEqualTo("a");
    }
}
