package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Actions;
import dev.lockstep.cli.Cli;
import dev.lockstep.cli.DrawnFigure;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.testing.Mouse;
import dev.lockstep.testing.WindowState;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// From a run in the window to every figure of it.
@ExtendWith(WindowExtension.class)
class FigureDialogTest {
    private final BuiltInWindow window = new BuiltInWindow();
    private final Path folder;

    FigureDialogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Start
    void open(Stage stage) {
        window.open(stage, new Preferences(Theme.DARK, 1, "lost-update", WatchMode.STEP, 1024, 700, true));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itBeginsWithTheStepThatIsShownAndItsCommandDrawsTheSameBytes(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        assertThat(field(robot, "#figureStep").getText()).isEqualTo("2");
        Path file = folder.resolve("it's.svg");
        type(robot, "#target", file.toString());
        until(() -> command(robot).endsWith(".svg'"));
        assertThat(command(robot))
                .startsWith("lockstep render lost-update --seed 42 --step 2 --theme dark -o '");

        theCommandDrawsWhatIsSaved(robot, file);
    }

    @Test
    void everyKindOfFigureOfARunIsShownAndRepeated(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        ChoiceBox<FigureKind> kinds = robot.lookup("#figureKind").query();
        type(robot, "#target", folder.resolve("x.svg").toString());
        type(robot, "#figureAgainst", "B×3");
        until(() -> command(robot).endsWith("x.svg"));
        assertThat(kinds.getItems()).containsExactly(
                FigureKind.FRAME, FigureKind.SCHEDULE, FigureKind.STORYBOARD, FigureKind.COMPARISON, FigureKind.WAITS,
                FigureKind.LANES, FigureKind.CODE);
        for (FigureKind kind : kinds.getItems().subList(1, kinds.getItems().size())) {
            robot.interact(() -> kinds.setValue(kind));
            until(() -> command(robot).contains(" --figure " + kind.word() + " ") && image(robot).isVisible());
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTableIsShownAsTheTextThatIsWritten(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        choose(robot, FigureKind.SCHEDULE);
        Path file = folder.resolve("steps.md");
        type(robot, "#target", file.toString());
        until(() -> robot.lookup("#previewTable").query().isVisible());

        save(robot, "Saved " + file);
        assertThat(file).hasContent(field(robot, "#previewTable").getText());
    }

    @Test
    void aPageThatPlaysTheRunHasEveryLanguageUnlessOneIsAskedFor(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        Path file = folder.resolve("run.html");
        type(robot, "#target", file.toString());
        until(() -> command(robot).endsWith("run.html"));
        assertThat(command(robot)).doesNotContain("--lang").contains(" --to 2 ");

        theCommandDrawsWhatIsSaved(robot, file);
        robot.interact(() -> robot.lookup("#figureLanguage").<ChoiceBox<String>>query().setValue("en"));
        until(() -> command(robot).contains(" --lang en "));
        type(robot, "#target", folder.resolve("run.svg").toString());
        until(() -> command(robot).endsWith("run.svg"));
        assertThat(command(robot)).doesNotContain("--lang");
    }

    @Test
    void pagesAreTurned(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        type(robot, "#target", folder.resolve("x.gif").toString());
        until(() -> robot.lookup("#previewPages").query().isVisible());
        assertThat(text(robot, "#previewPage")).isEqualTo("Page 1 of 3");
        Mouse.click(robot, "#previewNext");
        until(() -> text(robot, "#previewPage").equals("Page 2 of 3"));
        Mouse.click(robot, "#previewBack");
        until(() -> text(robot, "#previewPage").equals("Page 1 of 3"));
        assertThat(robot.lookup("#previewBack").query().isDisabled()).isTrue();
        assertThat(command(robot)).contains(" --from 0 --to 2 ");
    }

    @Test
    void whatIsWrongStandsWhereTheFigureWouldBe(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        type(robot, "#figureStep", "99");
        until(() -> robot.lookup("#previewProblem").query().isVisible());
        assertThat(text(robot, "#previewProblem"))
                .matches("Step: found 99, expected 0 to \\d+, the last step of this run");
        assertThat(field(robot, "#figureStep").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("wrong"));
        assertThat(command(robot)).isEmpty();
        type(robot, "#figureStep", "1");
        until(() -> command(robot).contains("--step 1 "));
        assertThat(robot.lookup("#previewProblem").query().isVisible()).isFalse();
        assertThat(field(robot, "#figureStep").getPseudoClassStates())
                .doesNotContain(PseudoClass.getPseudoClass("wrong"));

        type(robot, "#target", "x.jpg");
        until(() -> text(robot, "#previewProblem").startsWith("File: found x.jpg, expected FILE.svg"));
    }

    @Test
    void onPaperItIsLaidOutAsTheCommandLineLaysItOut(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        Path file = folder.resolve("paper.svg");
        type(robot, "#target", file.toString());
        robot.interact(() -> robot.lookup("#figureTheme").<ChoiceBox<Palette>>query().setValue(Palette.PRINT));
        until(() -> command(robot).contains(" --theme print "));
        assertThat(command(robot)).doesNotContain("--layout");
        assertThat(field(robot, "#figureLayout").getPromptText()).isEqualTo("560");

        theCommandDrawsWhatIsSaved(robot, file);
    }

    @Test
    void aComparisonAsksForTheOtherOrder(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        choose(robot, FigureKind.COMPARISON);
        until(
                () -> text(robot, "#previewProblem")
                        .equals("Other order: found no other order, expected --against SCHEDULE"));
        type(robot, "#figureAgainst", "B×3");
        until(() -> command(robot).contains(" --figure comparison --against B×3 "));
    }

    @Test
    void whatIsNotInTheFontsIsSaidOfTheFigureThatWasSaved(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        Path file = folder.resolve("x.svg");
        type(robot, "#target", file.toString());
        type(robot, "#figureCaption", "'; rm -rf ~ 漢");
        until(() -> command(robot).contains(" --caption ''\\''; rm -rf ~ 漢'"));

        save(
                robot,
                "Saved " + file + "; drawn as □, since the fonts of the program lack them: 漢 (U+6F22)");
    }

    @Test
    void aCancelledExportLeavesTheOldFile(FxRobot robot) throws Exception {
        dialogAfterTwoSteps(robot);
        Path file = Files.writeString(folder.resolve("x.png"), "old");
        type(robot, "#scale", "6");
        type(robot, "#target", file.toString());
        until(() -> command(robot).contains("--scale 6"));
        robot.interact(() -> {
            robot.lookup("#save").<Button>query().fire();
            robot.lookup("#cancel").<Button>query().fire();
        });

        until(() -> text(robot, "#message").equals("Cancelled; nothing was changed."));
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("x.png");
        Mouse.click(robot, "#cancel");
        until(() -> robot.lookup("#save").tryQuery().isEmpty());
    }

    @Test
    void aSearchHasItsOutcomesAndTheRunThatIsShown(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#mode-explore").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#mode-explore").<ToggleButton>query().fire());
        until(() -> text(robot, "#counter-coverage").equals("every order"));
        until(() -> text(robot, "#position").equals("step 6"));
        dialog(robot);
        assertThat(robot.lookup("#figureKind").<ChoiceBox<FigureKind>>query().getItems())
                .startsWith(FigureKind.OUTCOMES, FigureKind.FRAME);
        assertThat(robot.lookup("#figureKind").<ChoiceBox<FigureKind>>query().getValue())
                .isEqualTo(FigureKind.OUTCOMES);
        Path file = folder.resolve("outcomes.svg");
        type(robot, "#target", file.toString());
        until(() -> command(robot).endsWith("outcomes.svg"));
        assertThat(command(robot))
                .isEqualTo("lockstep explore lost-update --figure outcomes --theme dark -o " + file);

        theCommandDrawsWhatIsSaved(robot, file);
    }

    @Test
    void whileAQuestionIsOpenTheFigureTellsNoMoreThanTheWindow(FxRobot robot) throws Exception {
        until(() -> text(robot, "#position").equals("step 0"));
        Mouse.click(robot, "#step");
        until(() -> text(robot, "#position").equals("step 1"));
        robot.type(KeyCode.Q);
        until(() -> robot.lookup("#askedText").tryQuery().isPresent() && !text(robot, "#askedText").isEmpty());
        dialog(robot);
        assertThat(robot.lookup("#figureKind").<ChoiceBox<FigureKind>>query().getItems())
                .containsExactly(FigureKind.FRAME);
        assertThat(command(robot)).startsWith("While a question is open, only what the window shows is drawn");
        Path file = folder.resolve("asked.svg");
        type(robot, "#target", file.toString());
        until(() -> image(robot).getImage() != null);

        save(robot, "Saved " + file);
        assertThat(file).content().contains("state hidden").doesNotContain("\"ready\"", "\"can go\"");
    }

    private void dialogAfterTwoSteps(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#position").equals("step 0"));
        Mouse.click(robot, "#step");
        until(() -> text(robot, "#position").equals("step 1"));
        Mouse.click(robot, "#step");
        until(() -> text(robot, "#position").equals("step 2"));
        dialog(robot);
    }

    private static void dialog(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#save").tryQuery().isPresent() && !command(robot).isEmpty());
        until(() -> image(robot).getImage() != null);
    }

    private void theCommandDrawsWhatIsSaved(FxRobot robot, Path file) throws Exception {
        save(robot, "Saved " + file);
        byte[] saved = Files.readAllBytes(file);
        draw(command(robot));
        assertThat(file).hasBinaryContent(saved);
    }

    private static void choose(FxRobot robot, FigureKind kind) {
        robot.interact(() -> robot.lookup("#figureKind").<ChoiceBox<FigureKind>>query().setValue(kind));
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> field(robot, id).setText(text));
    }

    private static void save(FxRobot robot, String said) throws TimeoutException {
        robot.interact(() -> robot.lookup("#save").<Button>query().fire());
        until(() -> text(robot, "#cancel").equals("Close") && !text(robot, "#message").isEmpty());
        assertThat(text(robot, "#message")).isEqualTo(said);
    }

    /// Has a command carried out, whose quotes are simple ones.
    private static void draw(String command) throws IOException {
        StringWriter said = new StringWriter();
        List<String> words = Arrays.stream(command.replace("'\\''", "\0").replace("'", "").split(" "))
                .map(word -> word.replace('\0', '\''))
                .toList();
        int code = new Cli(new Writing(), "0", new PrintWriter(said), new PrintWriter(said), () -> false)
                .run(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(code).as(said.toString()).isLessThan(2);
    }

    private static final class Writing implements Actions {
        @Override
        public int openWindow(List<WatchTarget> wanted, Path pictures) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int writePictures(List<WatchTarget> wanted, Path pictures) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int render(DrawnFigure figure, DoubleConsumer progress) throws IOException {
            WrittenFigure.write(figure, progress);
            return 0;
        }
    }

    private static void until(Callable<Boolean> state) throws TimeoutException {
        WindowState.until(state);
    }

    private static ImageView image(FxRobot robot) {
        return robot.lookup("#previewImage").query();
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String command(FxRobot robot) {
        return robot.lookup("#command").<TextInputControl>tryQuery().map(TextInputControl::getText).orElse("");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Node>tryQuery()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }
}
