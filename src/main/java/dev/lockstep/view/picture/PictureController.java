package dev.lockstep.view.picture;

import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.OneLine;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.explain.Spoken;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.picture.PictureMaker.Preview;
import dev.lockstep.view.picture.PictureMaker.Room;
import dev.lockstep.view.picture.PictureMaker.Subject;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows the figure that is chosen as it will be, with the command that draws it again, and has it saved or copied in
/// the background.
public final class PictureController {
    private static final double NARROWEST = 80;

    private final Subject subject;
    private final FigureForm form;
    private final String proposal;
    private final Runnable close;
    private final LatestWork drawing;
    private @Nullable Task<?> making;
    private @Nullable Preview shown;
    private int page;
    private Room drawnFor = new Room(0, 0, 1);

    @FXML
    private TextField target;

    @FXML
    private Button browse;

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

    @FXML
    private Region previewRoom;

    @FXML
    private ImageView previewImage;

    @FXML
    private TextArea previewTable;

    @FXML
    private Label previewProblem;

    @FXML
    private Label previewPage;

    @FXML
    private Button previewBack;

    @FXML
    private Button previewNext;

    @FXML
    private Node previewPages;

    @FXML
    private TextArea command;

    @FXML
    private Button commandCopy;

    /// @param form the fields of the dialog
    /// @param proposal the path that is proposed
    /// @param close closes the dialog
    public PictureController(Subject subject, FigureForm form, Executor fx, String proposal, Runnable close) {
        this.subject = subject;
        this.form = form;
        this.proposal = proposal;
        this.close = close;
        this.drawing = new LatestWork(fx);
    }

    @FXML
    private void initialize() {
        target.setText(proposal);
        form.onChange(this::chosen);
        var _ = target.textProperty().subscribe((before, name) -> named(name));
        var _ = previewRoom.widthProperty().subscribe((before, now) -> resized());
        var _ = previewRoom.heightProperty().subscribe((before, now) -> resized());
        for (Node each : List.of(previewTable, previewProblem, previewPages, previewImage)) {
            each.managedProperty().bind(each.visibleProperty());
            each.setVisible(false);
        }
        previewBack.setOnAction(pressed -> turn(-1));
        previewNext.setOnAction(pressed -> turn(1));
        browse.setOnAction(pressed -> browse());
        copy.setOnAction(pressed -> copy());
        commandCopy.setOnAction(pressed -> copyCommand());
        commandCopy.setDisable(true);
        save.setOnAction(pressed -> save());
        cancel.setText(Labels.text("close"));
        cancel.setOnAction(pressed -> stop());
    }

    private void chosen() {
        forget();
        if (PictureFile.of(target.getText()).filter(form.file()::equals).isEmpty()) {
            // Draws anew as well.
            target.setText(form.file().rename(target.getText()));
        } else {
            draw();
        }
    }

    /// What was said of another figure or another file is no longer about this one.
    private void forget() {
        if (making == null) {
            say("", false);
        }
    }

    private void named(String name) {
        forget();
        PictureFile.of(name).filter(file -> file != form.file()).ifPresentOrElse(form::choose, this::draw);
    }

    private void resized() {
        Room room = room();
        if (room.width() >= NARROWEST && room.height() >= NARROWEST && !room.equals(drawnFor)) {
            draw();
        }
    }

    private void turn(int by) {
        page = Math.max(0, page + by);
        draw();
    }

    /// In pixels of the screen that it is on.
    private Room room() {
        Window window = previewRoom.getScene() == null ? null : previewRoom.getScene().getWindow();
        double sharp = window == null ? 1 : window.getOutputScaleX();
        Insets air = previewRoom.getInsets();
        return new Room(
                Math.floor((previewRoom.getWidth() - air.getLeft() - air.getRight()) * sharp),
                Math.floor((previewRoom.getHeight() - air.getTop() - air.getBottom()) * sharp), sharp);
    }

    private void draw() {
        Room room = room();
        if (room.width() < NARROWEST || room.height() < NARROWEST) {
            // The first layout brings the room.
            return;
        }
        drawnFor = room;
        FigureOrder order;
        try {
            order = form.order(target.getText());
        } catch (WrongChoice wrong) {
            drawing.cancel();
            refused(wrong);
            return;
        }
        int wanted = page;
        drawing.start(() -> subject.preview(order, wanted, room), this::show, this::refused);
    }

    private void show(Preview preview) {
        shown = preview;
        page = preview.page();
        var _ = form.mark("");
        previewProblem.setVisible(false);
        Image image = preview.image();
        previewImage.setVisible(image != null);
        previewTable.setVisible(image == null);
        if (image == null) {
            previewTable.setText(preview.table());
        } else {
            double sharp = drawnFor.sharp();
            previewImage.setImage(image);
            previewImage.setFitWidth(image.getWidth() / sharp);
            previewImage.setFitHeight(image.getHeight() / sharp);
        }
        previewPages.setVisible(preview.pages() > 1);
        previewPage.setText(
                Labels.text("pageOf", String.valueOf(preview.page() + 1), String.valueOf(preview.pages())));
        previewBack.setDisable(preview.page() == 0);
        previewNext.setDisable(preview.page() + 1 == preview.pages());
        size.setText(size(preview.size()));
        boolean repeats = !preview.command().isEmpty();
        command.setText(repeats ? preview.command() : preview.why().in(Spoken.language().code()));
        commandCopy.setDisable(!repeats);
    }

    private String size(Preview.Size size) {
        PictureFile file = form.file();
        if (file.isTable()) {
            return "";
        }
        double times = 1;
        if (file.hasPixels()) {
            try {
                times = form.order(target.getText()).options().scale();
            } catch (WrongChoice wrong) {
                return "";
            }
        }
        return Labels.text(
                file.hasPixels() ? "picturePixels" : "pictureSharp",
                String.format(Locale.ROOT, "%d", Math.round(size.width() * times)),
                String.format(Locale.ROOT, "%d", Math.round(size.height() * times)));
    }

    /// Shows what is wrong instead of a figure.
    private void refused(Throwable thrown) {
        shown = null;
        previewImage.setVisible(false);
        previewTable.setVisible(false);
        previewPages.setVisible(false);
        previewProblem.setText(line(thrown));
        previewProblem.setVisible(true);
        size.setText("");
        command.setText("");
        commandCopy.setDisable(true);
    }

    private String line(Throwable thrown) {
        if (thrown instanceof WrongChoice wrong) {
            Optional<String> field = wrong.option().equals("-o")
                    ? Optional.of(Labels.text("file"))
                    : form.mark(wrong.option());
            if (field.isPresent()) {
                return field.get() + ": " + wrong.said().in(Spoken.language().code());
            }
        }
        return OneLine.of(ErrorLine.of(thrown));
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Labels.text("savePictureTitle"));
        chooser.setInitialFileName(new File(target.getText()).getName());
        PictureFile now = form.file();
        List<ExtensionFilter> filters = Arrays.stream(PictureFile.values())
                .map(file -> new ExtensionFilter(file.words(), file.pattern()))
                .toList();
        chooser.getExtensionFilters().setAll(filters);
        filters.stream()
                .filter(filter -> filter.getExtensions().contains(now.pattern()))
                .findFirst()
                .ifPresent(chooser::setSelectedExtensionFilter);
        File folder = new File(target.getText()).getAbsoluteFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(target.getScene().getWindow());
        if (chosen != null) {
            target.setText(
                    PictureFile.of(chosen.getName()).isPresent() ? chosen.getPath() : now.rename(chosen.getPath()));
        }
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(command.getText());
        say(
                Clipboard.getSystemClipboard().setContent(content)
                        ? Labels.text("commandCopied")
                        : Labels.text("clipboardRefused"),
                false);
    }

    private void save() {
        String path = target.getText();
        order("notSaved").ifPresent(order -> run("notSaved", progress -> {
            Optional<LocalText> notice = subject.save(order, progress);
            return () -> notice
                    .map(text -> Labels.text("savedBut", path, text.in(Spoken.language().code())))
                    .orElseGet(() -> Labels.text("saved", path));
        }));
    }

    private void copy() {
        boolean asText = form.file() == PictureFile.SVG;
        int wanted = page;
        order("notCopied").ifPresent(order -> run("notCopied", progress -> {
            PictureCopy copied = subject.copy(order, wanted, progress);
            return () -> Clipboard.getSystemClipboard().setContent(copied.content(asText))
                    ? Labels.text("copiedAs", asText ? PictureFile.SVG.words() : PictureFile.PNG.words())
                    : Labels.text("clipboardRefused");
        }));
    }

    private Optional<FigureOrder> order(String trouble) {
        try {
            return Optional.of(form.order(target.getText()));
        } catch (WrongChoice wrong) {
            say(Labels.text(trouble, line(wrong)), true);
            return Optional.empty();
        }
    }

    /// Work in the background that gives what to do and say afterwards on the JavaFX thread.
    private interface Work {
        Supplier<String> run(DoubleConsumer progress) throws WrongChoice, IOException, InterruptedException;
    }

    private void run(String trouble, Work work) {
        Task<Supplier<String>> task = new Task<>() {
            @Override
            protected Supplier<String> call() throws WrongChoice, IOException, InterruptedException {
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
        task.setOnCancelled(done -> ended(cancelled(), false));
        task.setOnFailed(failed -> ended(reason(trouble, task.getException()), true));
        Thread.ofVirtual().name("lockstep-picture").start(task);
    }

    private String cancelled() {
        Preview preview = shown;
        boolean numbered = preview != null && preview.pages() > 1 && form.file().isOfOnePage();
        return Labels.text(numbered ? "cancelledPages" : "cancelled");
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
    }

    private String reason(String trouble, Throwable failure) {
        return failure.getMessage() == null
                ? Labels.text("noPicture")
                : OneLine.of(Labels.text(trouble, line(failure)));
    }

    private void stop() {
        Task<?> task = making;
        if (task == null) {
            close.run();
        } else {
            task.cancel();
        }
    }

    /// Begins, as the dialog is there.
    public void opened() {
        form.focus();
        draw();
    }

    /// Ends all work, as the dialog is gone.
    public void closed() {
        drawing.close();
        Task<?> task = making;
        if (task != null) {
            task.cancel();
        }
    }
}
