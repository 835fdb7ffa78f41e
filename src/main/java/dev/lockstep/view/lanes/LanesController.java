package dev.lockstep.view.lanes;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.lanes.LanesPicture;
import dev.lockstep.diagram.lanes.LanesStyle;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.diagram.lanes.StepZoom;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws the lanes and their legend on one canvas; more lanes than there is room for are scrolled to.
public final class LanesController implements FramePane {
    private final WindowSettings settings;
    private final Fonts fonts;
    private final Consumer<LanesView> views;
    private final Steering steering;
    private final Canvas canvas = new Canvas();
    private Inks inks;
    private @Nullable LanesPicture drawn;
    private StepZoom zoom = StepZoom.READABLE;
    private @Nullable Scrub scrub;
    private @Nullable Overview overviewLine;

    @FXML
    private VBox root;

    @FXML
    private Pane overview;

    @FXML
    private Pane sheet;

    @FXML
    private ScrollPane view;

    @FXML
    private VBox tools;

    @FXML
    private ToggleButton all;

    /// @param views receives how lanes are to be drawn
    public LanesController(WindowSettings settings, Fonts fonts, Steering steering, Consumer<LanesView> views) {
        this.settings = settings;
        this.fonts = fonts;
        this.steering = steering;
        this.views = views;
        inks = new Inks(settings.palette().get());
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.widthProperty().bind(sheet.widthProperty());
        sheet.getChildren().add(canvas);
        scrub = new Scrub(sheet, steering, settings.shownScale()::get, this::zoom);
        overviewLine = new Overview(overview, steering, settings.shownScale()::get);
        settings.shownScale().subscribe(this::measure);
        tools.managedProperty().bind(tools.visibleProperty());
        all.managedProperty().bind(all.visibleProperty());
        // Each layout gives new bounds, mostly the same: to draw for those would bring the next layout, for ever.
        view.viewportBoundsProperty().subscribe((before, now) -> {
            if (!now.equals(before)) {
                measure();
            }
        });
        // Only what is in sight is drawn.
        view.vvalueProperty().subscribe(this::redraw);
        settings.palette().subscribe(palette -> {
            inks = new Inks(palette);
            redraw();
        });
    }

    @FXML
    private void closer() {
        zoom(true);
    }

    @FXML
    private void wider() {
        zoom(false);
    }

    @FXML
    private void fold() {
        measure();
    }

    private void zoom(boolean closer) {
        zoom = closer ? zoom.closer() : zoom.wider();
        measure();
    }

    private void measure() {
        Bounds bounds = view.getViewportBounds();
        double scale = settings.shownScale().get();
        double width = Math.floor(bounds.getWidth() / scale);
        double height = Math.floor(bounds.getHeight() / scale);
        views.accept(new LanesView(width, height, zoom, !all.isSelected()));
        redraw();
    }

    private void redraw() {
        LanesPicture picture = drawn;
        if (picture != null) {
            draw(picture);
        }
    }

    private void draw(LanesPicture picture) {
        Drawing drawing = picture.drawing();
        double scale = settings.shownScale().get();
        sheet.setPrefHeight(Math.floor(drawing.height() * scale));
        canvas.setHeight(drawing.height() * scale);
        root.setPrefHeight(Math.ceil(picture.wanted() * scale) + overview.getHeight());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.save();
        context.scale(scale, scale);
        CanvasPen pen = new CanvasPen(context, inks, fonts);
        double inSight = view.getViewportBounds().getHeight() / scale;
        double hidden = Math.max(0, drawing.height() - inSight);
        double top = view.getVvalue() * hidden;
        double bottom = top + inSight;
        double foot = drawing.height() - picture.foot();
        for (Element element : drawing.elements()) {
            boolean lane = hidden == 0 || element.box().y() < foot;
            if (lane && element.box().bottom() >= top && element.box().y() <= bottom) {
                pen.draw(element);
            }
        }
        if (hidden > 0) {
            foot(picture, bottom - picture.foot(), context, pen);
        }
        context.restore();
    }

    /// Time axis and legend stay in sight, over the lanes that pass below them.
    private void foot(LanesPicture picture, double shown, GraphicsContext context, CanvasPen pen) {
        double place = picture.drawing().height() - picture.foot();
        context.setFill(inks.of(ColourRole.CARD));
        context.fillRect(0, shown, picture.drawing().width(), picture.foot());
        context.save();
        context.translate(0, shown - place);
        for (Element element : picture.drawing().elements()) {
            if (element.box().y() >= place) {
                pen.draw(element);
            }
        }
        context.restore();
    }

    @Override
    public int framesPerSecond() {
        return 10;
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.presented()) {
            return;
        }
        if (scrub != null) {
            scrub.show(shown);
        }
        if (overviewLine != null) {
            overviewLine.show(shown);
        }
        tools.setVisible(shown.frame().stepped() != null);
        all.setVisible(all.isSelected() || shown.lanes().folded() > 0);
        if (!shown.lanes().equals(drawn)) {
            drawn = shown.lanes();
            draw(shown.lanes());
            String said = LanesText.of(shown.frame().snapshot());
            if (!said.equals(canvas.getAccessibleText())) {
                canvas.setAccessibleText(said);
            }
        }
    }

    /// The lanes for a screen reader: the present state of each thread.
    private static final class LanesText {
        private static final int MOST = 12;

        private LanesText() {}

        static String of(Snapshot snapshot) {
            List<ThreadView> threads = List.copyOf(snapshot.threads().values());
            int told = Math.min(MOST, threads.size());
            return Spoken.language().lanes(threads.subList(0, told), threads.size() - told);
        }
    }

    /// A line for the whole of a run that is too long for the lanes, with the part that they show and the playhead.
    /// Pressing or dragging moves the playhead.
    private static final class Overview {
        private static final double NARROWEST = 6;
        private static final double THICK = 6;

        private final Pane pane;
        private final Steering steering;
        private final Region track = part("track");
        private final Region shownPart = part("shown-part");
        private final Region head = part("head");
        private final Tooltip tooltip = new Tooltip();
        private final DoubleSupplier factor;
        private @Nullable StepFrame frame;
        private @Nullable StepScale scale;
        private int asked = -1;

        Overview(Pane pane, Steering steering, DoubleSupplier factor) {
            this.pane = pane;
            this.steering = steering;
            this.factor = factor;
            pane.getChildren().setAll(track, shownPart, head);
            pane.managedProperty().bind(pane.visibleProperty());
            pane.setCursor(Cursor.HAND);
            pane.setOnMousePressed(this::take);
            pane.setOnMouseDragged(this::take);
            pane.setOnMouseReleased(released -> asked = -1);
            pane.widthProperty().subscribe(this::place);
            Tooltip.install(pane, tooltip);
        }

        private static Region part(String name) {
            Region part = new Region();
            part.getStyleClass().add(name);
            part.setManaged(false);
            part.setMouseTransparent(true);
            return part;
        }

        void show(DrawnFrame shown) {
            StepFrame step = shown.frame().stepped();
            StepScale inSight = shown.lanes().scale();
            boolean isLong = step != null
                    && inSight != null
                    && inSight.to() - inSight.from() < step.position().steps();
            frame = isLong ? step : null;
            scale = inSight;
            pane.setVisible(frame != null);
            if (frame != null) {
                place();
            }
        }

        private void place() {
            StepFrame now = frame;
            StepScale inSight = scale;
            if (now == null || inSight == null) {
                return;
            }
            double middle = pane.getHeight() / 2;
            track.resizeRelocate(left(), middle - THICK / 2, room(), THICK);
            double from = x(now, inSight.from());
            double wide = Math.max(NARROWEST, x(now, inSight.to()) - from);
            shownPart.resizeRelocate(from, middle - THICK / 2, wide, THICK);
            head.resizeRelocate(x(now, now.position().step()) - 2, middle - THICK, 4, 2 * THICK);
            String words = Labels.text(
                    "overview", PictureNumbers.grouped(now.position().steps()),
                    PictureNumbers.grouped(inSight.from() + 1),
                    PictureNumbers.grouped(inSight.to()));
            if (!words.equals(tooltip.getText())) {
                tooltip.setText(words);
                pane.setAccessibleText(words);
            }
        }

        private double x(StepFrame now, int step) {
            return left() + room() * Math.min(1, step / (double) now.position().steps());
        }

        private double left() {
            return LanesStyle.WINDOW.names() * factor.getAsDouble();
        }

        private double room() {
            return LanesStyle.WINDOW.room(pane.getWidth() / factor.getAsDouble()) * factor.getAsDouble();
        }

        private void take(MouseEvent mouse) {
            StepFrame now = frame;
            if (now == null || !mouse.isPrimaryButtonDown()) {
                return;
            }
            double share = Math.clamp((mouse.getX() - left()) / room(), 0, 1);
            int step = (int) Math.round(share * now.position().steps());
            if (step != asked) {
                asked = step;
                steering.goTo(step);
            }
            mouse.consume();
        }
    }
}
