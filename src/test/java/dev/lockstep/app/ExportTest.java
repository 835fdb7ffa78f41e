package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.testing.Mouse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// From the Export menu to a file on the disk.
@ExtendWith(WindowExtension.class)
class ExportTest {
    private final LiveWindow window = new LiveWindow();

    private final Path folder;

    ExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Start
    void open(Stage stage) {
        window.open(stage, "pool-backpressure");
    }

    @BeforeEach
    void askForAPicture(FxRobot robot) throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && frame.recording().recorded() > 20);
        LiveWindow.until(() -> robot.lookup(".token").tryQuery().isPresent());
        Mouse.click(robot, "#export");
        LiveWindow.until(() -> robot.lookup("Figure… (Ctrl+E)").tryQuery().isPresent());
        Mouse.click(robot, "Figure… (Ctrl+E)");
        LiveWindow.until(() -> robot.lookup("#save").tryQuery().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        Mouse.click(robot, "#cancel");
        window.close();
    }

    @Test
    void aPictureHasTheSizeThatWasPromised(FxRobot robot) throws TimeoutException, IOException {
        String small = sizeAt(robot, "1");
        assertThat(save(robot, folder.resolve("small.png"))).isEqualTo("Saved " + folder.resolve("small.png"));
        assertThat(size(folder.resolve("small.png"))).isEqualTo(small);
        String large = sizeAt(robot, "3");
        assertThat(save(robot, folder.resolve("large.png"))).isEqualTo("Saved " + folder.resolve("large.png"));
        assertThat(size(folder.resolve("large.png"))).isEqualTo(large).isNotEqualTo(small);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("small.png", "large.png");
    }

    @Test
    void aFolderThatDoesNotExistIsSaidInOneLineAndNothingIsWritten(FxRobot robot) throws TimeoutException {
        String said = save(robot, folder.resolve("nowhere/picture.png"));
        assertThat(said)
                .isEqualTo(
                        "Not saved: %s is no folder that exists: make it, or name another"
                                .formatted(folder.resolve("nowhere")));
        assertThat(folder).isEmptyDirectory();
        LiveWindow.until(() -> isWhole(robot, said) && isInside(robot.lookup("#save").query()));
    }

    /// Whether the dialog shows all of its message.
    private static boolean isWhole(FxRobot robot, String said) {
        return robot.lookup("#message").query().lookup(".text") instanceof Text text && text.getText().equals(said);
    }

    private static boolean isInside(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY() <= node.getScene().getHeight();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInOneLineAndNothingIsLeft(FxRobot robot) throws TimeoutException {
        // A name too long for any disk stops root as well, whom no permission stops.
        Path target = folder.resolve("x".repeat(300) + ".png");
        String said = save(robot, target);
        assertThat(said)
                .startsWith("Not saved: cannot write " + folder.resolve("xxx"))
                .contains("xxx.png: ")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    private static String save(FxRobot robot, Path target) throws TimeoutException {
        TextInputControl field = robot.lookup("#target").query();
        robot.interact(() -> field.setText(target.toString()));
        Mouse.click(robot, "#save");
        LiveWindow.until(() -> text(robot, "#cancel").equals("Close") && !text(robot, "#message").isEmpty());
        return text(robot, "#message");
    }

    /// What the dialog says of the size at a scale.
    private static String sizeAt(FxRobot robot, String scale) throws TimeoutException {
        LiveWindow.until(() -> !text(robot, "#size").isEmpty());
        String before = text(robot, "#size");
        robot.interact(() -> robot.lookup("#scale").<TextInputControl>query().setText(scale));
        LiveWindow.until(() -> !text(robot, "#size").equals(before));
        return text(robot, "#size");
    }

    @Test
    void aMomentOfRealThreadsIsAFrameThatNoCommandDrawsAgain(FxRobot robot) throws TimeoutException {
        LiveWindow.until(() -> robot.lookup("#previewImage").query().isVisible());
        assertThat(robot.lookup("#figureKind").<ChoiceBox<FigureKind>>query().getItems())
                .containsExactly(FigureKind.FRAME);
        assertThat(robot.lookup("#command").<TextInputControl>query().getText())
                .isEqualTo("A moment of real threads does not come again: no command draws it.");
        assertThat(robot.lookup("#commandCopy").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#figureLanguageRow").query().isVisible()).isFalse();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static String size(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getWidth() + " × " + image.getHeight() + " pixels";
    }
}
