package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.session.frame.LiveFrame;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window in both themes, over engines that stand still so that only the colours change.
@ExtendWith(WindowExtension.class)
class ThemesTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "pool-backpressure");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void statesHaveTheColoursOfThePaletteInBothThemes(FxRobot robot) throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && Engines.pool(frame).isFull());
        Mouse.click(robot, "#freeze");
        window.until(liveFrame -> liveFrame.clock().frozen());
        LiveWindow.until(() -> tokens(robot).count() >= 8 && wears(robot, Palette.DARK));
        List<String> sheets = sheets(robot);
        LiveWindow.until(() -> corner(robot).equals(colour(Palette.DARK, ColourRole.SHEET)));

        Mouse.click(Mouse.click(robot, "#theme"), "Light");
        LiveWindow.until(() -> wears(robot, Palette.LIGHT));
        LiveWindow.until(() -> corner(robot).equals(colour(Palette.LIGHT, ColourRole.SHEET)));
        assertThat(sheets(robot)).isNotEqualTo(sheets).anyMatch(sheet -> sheet.endsWith("light.css"));

        Mouse.click(Mouse.click(robot, "#theme"), "Dark");
        LiveWindow.until(() -> wears(robot, Palette.DARK));
        assertThat(sheets(robot)).isEqualTo(sheets);
    }

    private static Stream<Node> tokens(FxRobot robot) {
        return robot.lookup(".token").<Node>queryAll().stream()
                .filter(node -> node.isVisible() && node.getAccessibleText() != null);
    }

    /// Whether every token has the colour that its state, as a screen reader hears it, has in this palette.
    private static boolean wears(FxRobot robot, Palette palette) {
        return tokens(robot).allMatch(token -> {
            SignStyle style = Stream.of(SignStyle.values())
                    .filter(each -> token.getAccessibleText().endsWith(", " + each.word()))
                    .findFirst()
                    .orElseThrow();
            return discs(token).anyMatch(disc -> colour(palette, style.fill()).equals(disc.getFill()));
        });
    }

    private static Stream<Circle> discs(Node token) {
        return ((Group) token).getChildren().stream().filter(Circle.class::isInstance).map(Circle.class::cast);
    }

    private static List<String> sheets(FxRobot robot) {
        return List.copyOf(robot.lookup("#stage").<Node>query().getScene().getStylesheets());
    }

    /// The pixel at the corner of the stage.
    private static Color corner(FxRobot robot) {
        Node stage = robot.lookup("#stage").query();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.snapshot(null, null));
        return Objects.requireNonNull(image).getPixelReader().getColor(3, (int) image.getHeight() - 3);
    }

    private static Color colour(Palette palette, ColourRole ink) {
        return Color.web(palette.hex(ink));
    }
}
