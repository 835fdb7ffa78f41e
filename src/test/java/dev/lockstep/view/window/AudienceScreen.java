package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.lecture.OpenLecture;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.present.PresentController;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The screen for an audience at a size of its own, without a window around it. For the JavaFX thread.
final class AudienceScreen {
    private final Studio studio = new Studio();
    private final PresentController controller;
    private final Scene scene;
    private @Nullable Drawing lanes;
    private List<Token> tokens = List.of();

    /// A text that can be seen.
    ///
    /// @param pixels its size on the screen
    /// @param where in the scene
    record SeenText(String text, double pixels, Bounds where) {}

    /// The answer that is being given.
    final AnswerForm answers;

    AudienceScreen(double width, double height, Theme theme) {
        WindowSettings settings = new WindowSettings(
                new Preferences(theme, 1, "none", WatchMode.STEP, 1000, 800, true));
        settings.presenting().set(true);
        OpenScenario open = new OpenScenario(new StubLibrary(), frame -> {}, failure -> {});
        Steering steering = new Steering(open);
        answers = new AnswerForm(open, (_, _) -> {});
        Consumer<@Nullable PresentAreas> rooms = studio::present;
        controller = new PresentController(
                settings, Fonts.packed(), steering, answers, new OpenLecture(answers, (lecture, stop) -> {}), rooms);
        Parent root = new Screens(controller).load(FxmlFile.PRESENT);
        scene = new Scene(root, width, height);
        new Stylesheets(settings).dress(scene);
        lay();
    }

    /// Shows the frame as it is laid out.
    void show(Frame frame) {
        DrawnFrame drawn = studio.draw(frame);
        lanes = drawn.lanes().drawing();
        tokens = drawn.stage().elements().stream()
                .filter(Token.class::isInstance)
                .map(Token.class::cast)
                .toList();
        answers.show(drawn);
        controller.show(drawn);
        lay();
    }

    private void lay() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// All texts that can be seen.
    List<SeenText> texts() {
        List<SeenText> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        return texts;
    }

    /// A label, as it is and as much of it as can be seen, without the breaks between its lines.
    record SeenLabel(String whole, String shown) {}

    /// What went wrong, above the choices that are open; empty where nothing did.
    String alarm() {
        return scene.getRoot().lookup(".alarm") instanceof javafx.scene.control.Label label ? label.getText() : "";
    }

    /// The sentence of the step.
    TextFlow sentence() {
        return (TextFlow) scene.getRoot().lookup(".sentence");
    }

    /// The labels of the verdict; none where there is no verdict.
    List<SeenLabel> verdict() {
        List<SeenLabel> labels = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".presented-verdict > .label")) {
            if (node instanceof javafx.scene.control.Label label && label.lookup(".text") instanceof Text text) {
                labels.add(new SeenLabel(onOneLine(label.getText()), onOneLine(text.getText())));
            }
        }
        return labels;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// The tokens of the stage.
    List<Token> tokens() {
        return tokens;
    }

    double width() {
        return scene.getWidth();
    }

    double height() {
        return scene.getHeight();
    }

    private void collect(Node node, List<SeenText> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Canvas canvas && lanes != null) {
            // Only lanes are painted, one logical pixel of their drawing to one of the canvas.
            double scale = canvas.getLocalToSceneTransform().getMyy();
            for (Element element : lanes.elements()) {
                if (element instanceof Label(_, TextLine line)) {
                    Box box = line.box();
                    texts.add(
                            new SeenText(
                                    line.shown(), line.type().size() * scale,
                                    canvas.localToScene(
                                            new BoundingBox(box.x(), box.y(), box.width(), box.height()))));
                }
            }
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            double scale = text.getLocalToSceneTransform().getMyy();
            texts.add(
                    new SeenText(
                            text.getText(), text.getFont().getSize() * scale,
                            text.localToScene(text.getBoundsInLocal())));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
