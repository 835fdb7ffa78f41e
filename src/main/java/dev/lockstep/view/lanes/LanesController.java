package dev.lockstep.view.lanes;

import dev.lockstep.diagram.Drawing;
import dev.lockstep.diagram.SignStyle;
import dev.lockstep.view.FramePane;
import dev.lockstep.view.Shown;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.Settings;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// Draws the lanes on one canvas, with the legend below.
public final class LanesController implements FramePane {
    private final Settings settings;
    private final Fonts fonts;
    private final BiConsumer<Double, Double> sizes;
    private final Canvas canvas = new Canvas();
    private Inks inks;
    private @Nullable Drawing drawn;

    @FXML
    private Pane sheet;

    @FXML
    private FlowPane legend;

    /// @param sizes is told the width and height there is room for
    public LanesController(Settings settings, Fonts fonts, BiConsumer<Double, Double> sizes) {
        this.settings = settings;
        this.fonts = fonts;
        this.sizes = sizes;
        inks = new Inks(settings.palette().get());
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.widthProperty().bind(sheet.widthProperty());
        canvas.heightProperty().bind(sheet.heightProperty());
        sheet.getChildren().add(canvas);
        sheet.widthProperty().subscribe(this::measure);
        sheet.heightProperty().subscribe(this::measure);
        settings.palette().subscribe(palette -> {
            inks = new Inks(palette);
            drawLegend();
            redraw();
        });
    }

    private void measure() {
        sizes.accept(sheet.getWidth(), sheet.getHeight());
        redraw();
    }

    private void drawLegend() {
        legend.getChildren().clear();
        for (SignStyle style : SignStyle.values()) {
            Rectangle swatch = new Rectangle(12, 10, inks.of(style.fill()));
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            SVGPath glyph = new SVGPath();
            glyph.setContent(style.glyph().path());
            glyph.setScaleX(0.6);
            glyph.setScaleY(0.6);
            glyph.setFill(inks.of(style.text()));
            Label word = new Label(style.word(), new HBox(2, swatch, new Group(glyph)));
            legend.getChildren().add(word);
        }
    }

    private void redraw() {
        Drawing drawing = drawn;
        if (drawing != null) {
            draw(drawing);
        }
    }

    private void draw(Drawing drawing) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        CanvasPen pen = new CanvasPen(context, inks, fonts);
        drawing.elements().forEach(pen::draw);
    }

    @Override
    public void show(Shown shown) {
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
