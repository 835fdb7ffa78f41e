package dev.lockstep.view.picture;

import dev.lockstep.file.OneLine;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.view.labels.Labels;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Asks for file and scale, has the picture made in the background, and says whether it was written.
public final class PictureController {
    private final PictureMaker maker;
    private final Executor fx;
    private final Function<Double, PictureOrder> order;
    private final String proposal;
    private final Runnable close;
    private @Nullable Task<?> making;

    @FXML
    private TextField target;

    @FXML
    private Button browse;

    @FXML
    private ChoiceBox<PictureFormat> format;

    @FXML
    private ChoiceBox<Integer> scale;

    @FXML
    private Label size;

    @FXML
    private Label message;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button cancel;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    /// @param order the picture at a scale
    /// @param proposal the path that is proposed
    /// @param close closes the dialog
    public PictureController(
            PictureMaker maker, Executor fx, Function<Double, PictureOrder> order, String proposal, Runnable close) {
        this.maker = maker;
        this.fx = fx;
        this.order = order;
        this.proposal = proposal;
        this.close = close;
    }

    @FXML
    private void initialize() {
        target.setText(proposal);
        format.getItems().setAll(PictureFormat.values());
        scale.getItems().setAll(1, 2, 3, 4);
        scale.setValue(2);
        target.textProperty().subscribe(name -> format.setValue(PictureFormat.of(name)));
        format.valueProperty().subscribe(this::rename);
        scale.valueProperty().subscribe(this::measure);
        browse.setOnAction(pressed -> browse());
        copy.setOnAction(pressed -> copy());
        save.setOnAction(pressed -> save());
        cancel.setText(Labels.text("close"));
        cancel.setOnAction(pressed -> stop());
    }

    private void rename() {
        PictureFormat chosen = format.getValue();
        if (chosen != PictureFormat.of(target.getText())) {
            target.setText(chosen.rename(target.getText()));
        }
        scale.setDisable(chosen == PictureFormat.SVG);
        measure();
    }

    private void measure() {
        PictureOrder picture = wanted();
        double times = picture.scale();
        size.setText(
                Labels.text(
                        format.getValue() == PictureFormat.SVG ? "pictureSharp" : "picturePixels",
                        String.format(Locale.ROOT, "%.0f", picture.width() * times),
                        String.format(Locale.ROOT, "%.0f", picture.height() * times)));
    }

    private PictureOrder wanted() {
        return order.apply(format.getValue() == PictureFormat.SVG ? 1.0 : scale.getValue());
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text("savePictureTitle"));
        chooser.setInitialFileName(new File(target.getText()).getName());
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Labels.text("pictures"), "*.png", "*.svg"),
                        new FileChooser.ExtensionFilter("PNG", "*.png"),
                        new FileChooser.ExtensionFilter("SVG", "*.svg"));
        File chosen = chooser.showSaveDialog(target.getScene().getWindow());
        if (chosen != null) {
            target.setText(chosen.getPath());
        }
    }

    private void save() {
        PictureOrder picture = wanted();
        String path = target.getText();
        run("notSaved", progress -> {
            maker.make(picture, path, fx, progress);
            return () -> Labels.text("saved", path);
        });
    }

    private void copy() {
        PictureOrder picture = wanted();
        PictureFormat chosen = format.getValue();
        run("notCopied", progress -> {
            PictureCopy copied = maker.copy(picture, fx, progress);
            return () -> Clipboard.getSystemClipboard().setContent(copied.content(chosen))
                    ? Labels.text("copiedAs", chosen)
                    : Labels.text("clipboardRefused");
        });
    }

    /// Work in the background that gives what to do and say afterwards on the JavaFX thread.
    private interface Work {
        Supplier<String> run(DoubleConsumer progress) throws IOException, InterruptedException;
    }

    private void run(String trouble, Work work) {
        Task<Supplier<String>> task = new Task<>() {
            @Override
            protected Supplier<String> call() throws IOException, InterruptedException {
                return work.run(share -> updateProgress(share, 1));
            }
        };
        making = task;
        progress.progressProperty().bind(task.progressProperty());
        progress.visibleProperty().bind(task.runningProperty());
        save.disableProperty().bind(task.runningProperty());
        copy.disableProperty().bind(task.runningProperty());
        say("", false);
        cancel.setText(Labels.text("cancel"));
        task.setOnSucceeded(done -> ended(task.getValue().get(), false));
        task.setOnCancelled(done -> ended(Labels.text("cancelled"), false));
        task.setOnFailed(failed -> ended(reason(trouble, task.getException()), true));
        Thread.ofVirtual().name("lockstep-picture").start(task);
    }

    private void ended(String text, boolean trouble) {
        making = null;
        cancel.setText(Labels.text("close"));
        say(text, trouble);
    }

    private void say(String text, boolean trouble) {
        message.setText(text);
        message.getStyleClass().removeAll("trouble", "note");
        message.getStyleClass().add(trouble ? "trouble" : "note");
        Scene scene = message.getScene();
        if (scene != null && scene.getWindow() != null) {
            // A long message needs more lines than the dialog had room for.
            scene.getWindow().sizeToScene();
        }
    }

    private static String reason(String trouble, Throwable failure) {
        String message = failure.getMessage();
        return message == null ? Labels.text("noPicture") : OneLine.of(Labels.text(trouble, ErrorLine.of(failure)));
    }

    private void stop() {
        Task<?> task = making;
        if (task == null) {
            close.run();
        } else {
            task.cancel();
        }
    }
}
