package dev.lockstep.view.waits;

import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The waits-for graph, drawn and told: below it is one line for each thread that waits. Does nothing while it cannot be
/// seen.
public final class WaitsController implements FramePane {
    private final WindowSettings settings;
    private final Fonts fonts;
    private final Executor screen;
    private List<String> told = List.of();
    private @Nullable GraphView graph;
    private @Nullable Snapshot newest;

    @FXML
    private VBox all;

    @FXML
    private Pane sheet;

    @FXML
    private ListView<String> list;

    /// @param screen runs a task on the JavaFX thread, soon
    public WaitsController(WindowSettings settings, Fonts fonts, Executor screen) {
        this.settings = settings;
        this.fonts = fonts;
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        GraphView view = new GraphView(sheet, new Inks(settings.palette().get()), fonts, screen);
        graph = view;
        settings.palette().subscribe(palette -> view.inks(new Inks(palette)));
        list.setCellFactory(cells -> new WaitCell());
        list.managedProperty().bind(list.visibleProperty());
        list.setVisible(false);
        all.parentProperty().subscribe(page -> {
            if (page != null) {
                page.visibleProperty().subscribe(this::tell);
            }
        });
    }

    @Override
    public void show(DrawnFrame shown) {
        newest = shown.frame().snapshot();
        tell();
    }

    private void tell() {
        Snapshot snapshot = newest;
        GraphView view = graph;
        if (snapshot == null || view == null || all.getParent() == null || !all.getParent().isVisible()) {
            return;
        }
        view.show(snapshot);
        List<String> now = WaitsText.of(snapshot);
        if (!now.equals(told)) {
            told = now;
            list.setVisible(!now.isEmpty());
            list.setItems(FXCollections.observableArrayList(now));
        }
    }

    private static final class WaitCell extends ListCell<String> {
        WaitCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
