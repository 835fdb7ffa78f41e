package dev.lockstep.view.stage;

import static dev.lockstep.testing.WindowState.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.TaskId;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// How elements come to other places.
@ExtendWith(WindowExtension.class)
class DiagramMotionTest {
    private static final Element QUEUE = card("queue", new Box(10, 10, 60, 200));
    private static final Element WORKER = card("worker", new Box(110, 10, 60, 60));

    private final Pane pane = new Pane();
    private @Nullable DiagramView view;

    @Start
    void open(Stage stage) {
        view = new DiagramView(pane, new Look(new Inks(Palette.LIGHT), Fonts.packed()), (node, token) -> {});
        stage.setScene(new Scene(pane, 300, 300));
        stage.show();
    }

    @Test
    void whereNothingMayMoveTheTaskThatLeavesTheQueueFadesAndThoseThatMoveUpDoNot(FxRobot robot)
            throws TimeoutException {
        requireNonNull(view).reducedMotion(true);
        robot.interact(() -> show(chip("a", 20, 20), chip("b", 20, 60), chip("c", 20, 100)));
        until(() -> opacities().equals(Map.of("a", 1.0, "b", 1.0, "c", 1.0)));

        robot.interact(() -> {
            show(chip("a", 120, 20), chip("b", 20, 20), chip("c", 20, 60));
            assertThat(opacities().get("a")).isLessThan(1);
            assertThat(opacities()).containsEntry("b", 1.0).containsEntry("c", 1.0);
        });
        until(() -> opacities().equals(Map.of("a", 1.0, "b", 1.0, "c", 1.0)));
    }

    @Test
    void wordsThatAreAnchoredAtTheirOtherEndFromNowOnAreThereAtOnce(FxRobot robot) {
        robot.interact(() -> {
            show(words(TextLine.Anchor.END, 160));
            show(words(TextLine.Anchor.START, 20));
            assertThat(pane.lookup("Text").getTranslateX()).isEqualTo(20);
        });
    }

    private static Element words(TextLine.Anchor anchor, double x) {
        Box box = new Box(anchor == TextLine.Anchor.END ? x - 60 : x, 20, 60, 20);
        return new Element.Label(
                "state", new TextLine("ready", "ready", TextStyle.SMALL, ColourRole.TEXT, anchor, x, 36, box));
    }

    private void show(Element... chips) {
        List<Element> all = new ArrayList<>(List.of(QUEUE, WORKER));
        all.addAll(List.of(chips));
        requireNonNull(view).show(new Drawing(300, 300, "", "", all));
    }

    /// Of the chips, by their names.
    private Map<String, Double> opacities() {
        return pane.lookupAll("Text").stream()
                .map(Text.class::cast)
                .collect(Collectors.toMap(Text::getText, text -> opacity(text)));
    }

    private static double opacity(Node text) {
        return text.getParent().getOpacity();
    }

    private static Element card(String id, Box box) {
        return new Element.Card(id, box, id, 8, ColourRole.CARD, ColourRole.CARD_EDGE, true);
    }

    private static Element chip(String name, double x, double y) {
        Box box = new Box(x, y, 40, 30);
        TextLine line = new TextLine(
                name, name, TextStyle.SMALL, ColourRole.TEXT, TextLine.Anchor.START, x + 4, y + 20, box);
        TaskId task = new TaskId(new EngineId("pool"), 1, name);
        return new Element.TaskChip("task:" + name, box, task, line, ColourRole.READY, 6);
    }
}
