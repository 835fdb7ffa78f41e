package dev.lockstep.view.waits;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.waits.WaitsGraph;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.frame.Background;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import java.util.concurrent.Executor;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The graph on a canvas that fills a pane. It is laid out in the background, one snapshot at a time: of those that come
/// meanwhile, the newest is next. For the JavaFX thread.
final class GraphView {
    /// The graph is not laid out for less; where there is less room, it is drawn smaller.
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

    void inks(Inks next) {
        inks = next;
        drawn = null;
        again();
    }

    /// Lays the same out once more, as for another size.
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
        double scale = Math.min(1, Math.min(width / LEAST, height / LEAST));
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
        var context = canvas.getGraphicsContext2D();
        context.save();
        context.scale(scale, scale);
        new CanvasPen(context, inks, fonts).draw(drawing);
        context.restore();
    }
}
