package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.VariableView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

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
    void whatAThreadWaitsForIsWholeInALargeDrawingAndBeforeAnAudience() {
        PresentAreas screen = PresentAreas.of(1920, 1080);
        PresentAreas projector = PresentAreas.of(1024, 768);
        Map<StageInput, EngineStage> drawn = Map.of(
                StageInput.of(1553, 1024, 0, "Two", "Nothing else."), new ObjectsStage(MEASURE),
                StageInput.of(screen.stage().width(), screen.stage().height(), 0, "Two", ""),
                new PresentedObjects(MEASURE),
                StageInput.of(projector.stage().width(), projector.stage().height(), 0, "Two", ""),
                new PresentedObjects(MEASURE));

        drawn.forEach(
                (input, stage) -> assertThat(
                        stage.draw(twoThatWait(), ObjectScenes.ID, input).elements().stream()
                                .filter(element -> element.id().startsWith("home:A:does"))
                                .map(element -> ((Label) element).line().shown())
                                .collect(Collectors.joining(" ")))
                        .as("%s × %s", input.width(), input.height())
                        .isEqualTo("waits until wantsB = 0 or first = \"A\""));
    }

    @Test
    void inALargeDrawingTheCardsEndAtTheMarginAtWhichTheTitleBegins() {
        StageInput input = StageInput.of(1553, 1024, 0, "Two", "Nothing else.");
        Drawing variables = new ObjectsStage(MEASURE).draw(twoThatWait(), ObjectScenes.ID, input);
        Drawing locks = new ObjectsStage(MEASURE)
                .draw(new ObjectScenes(2, 2, 0, "").snapshot(), ObjectScenes.ID, input);

        for (Drawing drawing : List.of(variables, locks)) {
            double margin = drawing.elements().stream()
                    .filter(element -> element.id().equals("title"))
                    .mapToDouble(element -> ((Label) element).line().x())
                    .sum();
            assertThat(
                    drawing.elements().stream()
                            .filter(element -> element instanceof Card)
                            .mapToDouble(card -> card.box().right())
                            .max()
                            .orElseThrow())
                    .isCloseTo(1553 - margin, Offset.offset(1.0));
        }
    }

    @Test
    void inANarrowColumnTheHeadingOfAQueueSaysHowManyAreQueuedAndNothingByHalves() {
        Snapshot snapshot = new Pools(3, 7, 0, 5, "").snapshot();

        assertThat(
                new PoolStage(MEASURE).draw(snapshot, Pools.ID, StageInput.of(560, 480, Pools.NOW, "t", "s"))
                        .elements())
                .filteredOn(element -> element.id().equals("queue"))
                .extracting(element -> ((Label) element).line().shown())
                .containsExactly("QUEUE · 7");
    }

    /// With four variables and nothing else.
    private static Snapshot twoThatWait() {
        Threads threads = new Threads();
        threads.add(
                new ThreadId("A"),
                new Activity.Until("wantsB = 0 or first = \"A\"", List.of("wantsB", "first"), false));
        threads.add(new ThreadId("B"), Activity.RUNNING);
        PMap<String, VariableView> variables = OrderedPMap.empty();
        for (String name : List.of("wantsA", "wantsB", "first", "inside")) {
            variables = variables
                    .plus(name, new VariableView(name, "1", new ThreadId("A"), Moment.BEGINNING));
        }
        return threads.with(0, variables);
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
