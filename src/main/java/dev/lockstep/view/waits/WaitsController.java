package dev.lockstep.view.waits;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.waits.WaitsGraph;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.view.frame.Background;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The waits-for graph, and below it one line of text for each thread that waits. Does nothing while it cannot be seen.
public final class WaitsController implements FramePane {
    private final WindowSettings settings;
    private final Fonts fonts;
    private final Executor screen;
    private List<String> told = List.of();
    private @Nullable GraphView graph;
    private @Nullable Snapshot newest;

    @FXML
    private VBox waits;

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
        settings.shownScale().subscribe(scale -> view.scale(scale.doubleValue()));
        list.setCellFactory(cells -> new WaitCell());
        list.managedProperty().bind(list.visibleProperty());
        list.setVisible(false);
        waits.parentProperty().subscribe(page -> {
            if (page != null) {
                page.visibleProperty().subscribe(this::tell);
            }
        });
    }

    @Override
    public int framesPerSecond() {
        return 5;
    }

    @Override
    public void show(DrawnFrame shown) {
        newest = shown.frame().snapshot();
        tell();
    }

    private void tell() {
        Snapshot snapshot = newest;
        GraphView view = graph;
        if (snapshot == null || view == null || waits.getParent() == null || !waits.getParent().isVisible()) {
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

    /// The waits-for graph as lines of text: each cycle first, then each waiting thread.
    private static final class WaitsText {
        private WaitsText() {}

        static List<String> of(Snapshot snapshot) {
            WaitsFor graph = WaitsFor.of(snapshot);
            List<String> lines = new ArrayList<>();
            graph.cycles().forEach(cycle -> lines.add(Spoken.language().cycle(cycle)));
            graph.edges().forEach(edge -> lines.add(Spoken.language().waits(edge)));
            return lines;
        }
    }

    /// The graph on a canvas that fills a pane. It is laid out in the background, one snapshot at a time: of the
    /// snapshots that come meanwhile, the newest is next. For the JavaFX thread.
    private static final class GraphView {
        /// The least side of the sheet for which the graph is laid out; in less room, it is drawn smaller.
        private static final double LEAST = 300;

        private final Pane pane;
        private final Fonts fonts;
        private final Executor screen;
        private final WaitsGraph graph = new WaitsGraph(new FontMeasure());
        private final Canvas canvas = new Canvas();
        private Inks inks;
        private @Nullable Snapshot wanted;
        private @Nullable Snapshot newest;
        private @Nullable Drawing drawn;
        private boolean busy;
        private double wantedScale = 1;

        GraphView(Pane pane, Inks inks, Fonts fonts, Executor screen) {
            this.pane = pane;
            this.inks = inks;
            this.fonts = fonts;
            this.screen = screen;
            canvas.setManaged(false);
            canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            pane.getChildren().add(canvas);
            pane.widthProperty().subscribe(this::again);
            pane.heightProperty().subscribe(this::again);
        }

        /// From now on it is drawn so many times bigger, where there is room.
        void scale(double next) {
            wantedScale = next;
            drawn = null;
            again();
        }

        void inks(Inks next) {
            inks = next;
            drawn = null;
            again();
        }

        /// Lays the same snapshot out again, as for another size.
        void again() {
            Snapshot snapshot = newest;
            if (snapshot != null) {
                show(snapshot);
            }
        }

        void show(Snapshot snapshot) {
            newest = snapshot;
            wanted = snapshot;
            next();
        }

        private void next() {
            Snapshot snapshot = wanted;
            double width = pane.getWidth();
            double height = pane.getHeight();
            if (busy || snapshot == null || width < 1 || height < 1) {
                return;
            }
            busy = true;
            wanted = null;
            double scale = Math.min(wantedScale, Math.min(width / LEAST, height / LEAST));
            Background.start(
                    "lockstep-waits",
                    screen,
                    () -> graph.draw(snapshot, width / scale, height / scale),
                    () -> {
                        busy = false;
                        next();
                    },
                    drawing -> draw(drawing, width, height, scale));
        }

        private void draw(Drawing drawing, double width, double height, double scale) {
            if (drawing.equals(drawn)) {
                return;
            }
            drawn = drawing;
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.setAccessibleText(drawing.subtitle());
            GraphicsContext context = canvas.getGraphicsContext2D();
            context.save();
            context.scale(scale, scale);
            new CanvasPen(context, inks, fonts).draw(drawing);
            context.restore();
        }
    }
}
