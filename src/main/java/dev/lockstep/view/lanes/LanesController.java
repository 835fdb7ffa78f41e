package dev.lockstep.view.lanes;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Draws the lanes and their legend on one canvas; more lanes than there is room for are scrolled to.
public final class LanesController implements FramePane {
    private final WindowSettings settings;
    private final Fonts fonts;
    private final BiConsumer<Double, Double> sizes;
    private final Steering steering;
    private final Canvas canvas = new Canvas();
    private Inks inks;
    private @Nullable Drawing drawn;
    private @Nullable Scrub scrub;
    private @Nullable Overview whole;

    @FXML
    private Pane overview;

    @FXML
    private Pane sheet;

    @FXML
    private ScrollPane view;

    /// @param sizes is told the width and height there is room for
    public LanesController(WindowSettings settings, Fonts fonts, Steering steering, BiConsumer<Double, Double> sizes) {
        this.settings = settings;
        this.fonts = fonts;
        this.steering = steering;
        this.sizes = sizes;
        inks = new Inks(settings.palette().get());
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.widthProperty().bind(sheet.widthProperty());
        sheet.getChildren().add(canvas);
        scrub = new Scrub(sheet, steering);
        whole = new Overview(overview, steering);
        view.viewportBoundsProperty().subscribe(this::measure);
        // Only what is in sight is drawn.
        view.vvalueProperty().subscribe(this::redraw);
        settings.palette().subscribe(palette -> {
            inks = new Inks(palette);
            redraw();
        });
    }

    private void measure() {
        sizes.accept(Math.floor(view.getViewportBounds().getWidth()), Math.floor(view.getViewportBounds().getHeight()));
        redraw();
    }

    private void redraw() {
        Drawing drawing = drawn;
        if (drawing != null) {
            draw(drawing);
        }
    }

    private void draw(Drawing drawing) {
        sheet.setPrefHeight(drawing.height());
        canvas.setHeight(drawing.height());
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        CanvasPen pen = new CanvasPen(context, inks, fonts);
        double hidden = Math.max(0, drawing.height() - view.getViewportBounds().getHeight());
        double top = view.getVvalue() * hidden;
        double bottom = top + view.getViewportBounds().getHeight();
        double foot = drawing.height() - LanesDrawing.FOOT;
        for (Element element : drawing.elements()) {
            boolean lane = hidden == 0 || element.box().y() < foot;
            if (lane && element.box().bottom() >= top && element.box().y() <= bottom) {
                pen.draw(element);
            }
        }
        if (hidden > 0) {
            foot(drawing, foot, bottom - LanesDrawing.FOOT, context, pen);
        }
    }

    /// Time axis and legend stay in sight, over the lanes that pass below them.
    private void foot(Drawing drawing, double drawn, double shown, GraphicsContext context, CanvasPen pen) {
        context.setFill(inks.of(ColourRole.CARD));
        context.fillRect(0, shown, canvas.getWidth(), LanesDrawing.FOOT);
        context.save();
        context.translate(0, shown - drawn);
        for (Element element : drawing.elements()) {
            if (element.box().y() >= drawn) {
                pen.draw(element);
            }
        }
        context.restore();
    }

    @Override
    public void show(DrawnFrame shown) {
        if (scrub != null) {
            scrub.show(shown);
        }
        if (whole != null) {
            whole.show(shown);
        }
        if (!shown.lanes().equals(drawn)) {
            drawn = shown.lanes();
            draw(shown.lanes());
            String said = LanesText.of(shown.frame().snapshot());
            if (!said.equals(canvas.getAccessibleText())) {
                canvas.setAccessibleText(said);
            }
        }
    }
}
