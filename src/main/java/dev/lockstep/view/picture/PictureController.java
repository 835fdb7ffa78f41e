package dev.lockstep.view.picture;

import java.io.File;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Asks where to and how large, has the picture made in the background, and says what came of it.
public final class PictureController {
    private final PictureMaker maker;
    private final Executor fx;
    private final Function<Double, PictureOrder> order;
    private final String proposal;
    private final Runnable close;
    private @Nullable Task<Void> making;

    @FXML
    private TextField target;

    @FXML
    private Button browse;

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
        scale.getItems().setAll(1, 2, 3, 4);
        scale.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                PictureOrder picture = order.apply((double) chosen);
                size.setText("%.0f × %.0f pixels".formatted(picture.width() * chosen, picture.height() * chosen));
            }
        });
        scale.setValue(2);
        browse.setOnAction(pressed -> browse());
        save.setOnAction(pressed -> save());
        cancel.setOnAction(pressed -> stop());
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save a picture of the stage");
        chooser.setInitialFileName(new File(target.getText()).getName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        File chosen = chooser.showSaveDialog(target.getScene().getWindow());
        if (chosen != null) {
            target.setText(chosen.getPath());
        }
    }

    private void save() {
        Task<Void> task = task(order.apply((double) scale.getValue()), target.getText());
        making = task;
        progress.progressProperty().bind(task.progressProperty());
        progress.visibleProperty().bind(task.runningProperty());
        save.disableProperty().bind(task.runningProperty());
        say("", false);
        cancel.setText("Cancel");
        task.setOnSucceeded(done -> ended("Saved " + target.getText(), false));
        task.setOnCancelled(done -> ended("Cancelled; no file was changed.", false));
        task.setOnFailed(failed -> ended(reason(task.getException()), true));
        Thread.ofVirtual().name("lockstep-picture").start(task);
    }

    private Task<Void> task(PictureOrder wanted, String path) {
        return new Task<>() {
            @Override
            protected @Nullable Void call() throws Exception {
                maker.make(wanted, path, fx, share -> updateProgress(share, 1));
                return null;
            }
        };
    }

    private void ended(String text, boolean trouble) {
        making = null;
        cancel.setText("Close");
        say(text, trouble);
    }

    private void say(String text, boolean trouble) {
        message.setText(text);
        message.getStyleClass().removeAll("trouble", "note");
        message.getStyleClass().add(trouble ? "trouble" : "note");
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "The picture could not be made." : "Not saved: " + message;
    }

    private void stop() {
        Task<Void> task = making;
        if (task == null) {
            close.run();
        } else {
            task.cancel();
        }
    }
}
