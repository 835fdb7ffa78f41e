package dev.lockstep.view.present;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.lecture.OpenLecture;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.stage.DiagramView;
import dev.lockstep.view.stage.Look;
import dev.lockstep.view.stage.TokenAsked;
import dev.lockstep.view.stage.WhyPopOver;
import dev.lockstep.view.step.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Lays the screen for an audience out for its size, and fills it: what a step did in large type, who can go next, and
/// a spot that follows the mouse.
public final class PresentController implements FramePane {
    /// The radius of the spot, in units.
    private static final double SPOT = 34;
    /// A mouse that rests for so long points at nothing.
    private static final Duration REST = Duration.seconds(4);

    private static final double FIGURE = 190;

    private final WindowSettings settings;
    private final Fonts fonts;
    private final Consumer<@Nullable PresentAreas> rooms;
    private final Steering steering;
    private final AnswerForm answers;
    private final OpenLecture lecture;
    private final WhyPopOver why = new WhyPopOver();
    private final PauseTransition rest = new PauseTransition(REST);
    private PresentAreas areas = PresentAreas.of(1024, 768);
    private @Nullable DiagramView diagram;
    private @Nullable PresentChoices offers;
    private @Nullable PresentSentence told;
    private @Nullable Drawing drawn;
    private List<FrameFigure> counted = List.of();
    private String scenario = "";
    private int run;

    @FXML
    private Pane screen;

    @FXML
    private Pane stage;

    @FXML
    private TextFlow sentence;

    @FXML
    private HBox figures;

    @FXML
    private Canvas lanes;

    @FXML
    private Pane choices;

    @FXML
    private Region black;

    @FXML
    private Circle spot;

    /// @param rooms receives the areas to draw for, whenever they change; null where the panes of the window are shown
    public PresentController(
            WindowSettings settings, Fonts fonts, Steering steering, AnswerForm answers, OpenLecture lecture,
            Consumer<@Nullable PresentAreas> rooms) {
        this.lecture = lecture;
        this.settings = settings;
        this.fonts = fonts;
        this.steering = steering;
        this.answers = answers;
        this.rooms = rooms;
        settings.presenting().addListener((setting, before, now) -> {
            if (!now) {
                why.hide();
                rooms.accept(null);
            } else if (diagram != null) {
                lay();
            }
        });
    }

    @FXML
    private void initialize() {
        DiagramView view = new DiagramView(stage, look(), new TokenAsked(steering, why));
        diagram = view;
        offers = new PresentChoices(choices, settings, steering, answers);
        told = new PresentSentence(sentence, fonts);
        settings.reducedMotion().subscribe(view::reducedMotion);
        settings.palette().subscribe(palette -> {
            view.look(look());
            paintSpot();
            draw();
        });
        black.visibleProperty().bind(settings.black());
        screen.widthProperty().subscribe(this::lay);
        screen.heightProperty().subscribe(this::lay);
        screen.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
        screen.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::point);
        screen.setOnMouseExited(gone -> spot.setVisible(false));
        rest.setOnFinished(rested -> spot.setVisible(false));
    }

    private Look look() {
        return new Look(new Inks(settings.palette().get()), fonts);
    }

    private void lay() {
        double width = screen.getWidth();
        double height = screen.getHeight();
        if (width <= 0 || height <= 0 || !settings.presenting().get()) {
            return;
        }
        areas = PresentAreas.of(width, height);
        screen.setStyle("-fx-font-size: " + areas.leastType() + "px;");
        why.type(areas.leastType());
        place(stage, areas.stage());
        place(sentence, areas.sentence());
        place(figures, areas.sentence());
        lanes.relocate(areas.lanes().x(), areas.lanes().y());
        lanes.setHeight(areas.lanes().height());
        place(choices, areas.choices());
        black.resizeRelocate(0, 0, width, height);
        spot.setRadius(SPOT * areas.unit());
        paintSpot();
        if (told != null && offers != null) {
            told.lay(areas);
            offers.lay(areas);
        }
        rooms.accept(areas);
    }

    private static void place(Region region, Box box) {
        region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    private void paintSpot() {
        Color accent = new Inks(settings.palette().get()).of(ColourRole.ACCENT);
        spot.setFill(
                new RadialGradient(
                        0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE,
                        new Stop(0, accent.deriveColor(0, 1, 1, 0.6)),
                        new Stop(0.7, accent.deriveColor(0, 1, 1, 0.45)),
                        new Stop(1, Color.TRANSPARENT)));
    }

    private void point(MouseEvent mouse) {
        spot.setVisible(true);
        spot.setCenterX(mouse.getX());
        spot.setCenterY(mouse.getY());
        rest.playFromStart();
    }

    @Override
    public void show(DrawnFrame shown) {
        DiagramView view = diagram;
        PresentChoices next = offers;
        PresentSentence last = told;
        if (!shown.presented() || view == null || next == null || last == null) {
            return;
        }
        Frame frame = shown.frame();
        if (run != frame.run() || !scenario.equals(frame.title().id())) {
            run = frame.run();
            scenario = frame.title().id();
            view.clear();
            why.hide();
        }
        view.show(shown.stage());
        why.show(frame);
        StepFrame step = switch (frame) {
            case StepFrame stepped -> stepped;
            case ExploreFrame explore -> explore.shown();
            case LiveFrame _ -> null;
        };
        sentence.setVisible(step != null);
        figures.setVisible(step == null);
        if (step == null) {
            show(frame.figures());
        } else {
            last.show(step, lecture.textAtState());
        }
        next.show(step, frame instanceof StepFrame);
        if (!shown.lanes().drawing().equals(drawn)) {
            drawn = shown.lanes().drawing();
            lanes.setWidth(drawn.width());
            draw();
            lanes.setAccessibleText(
                    Spoken.language().lanes(List.copyOf(frame.snapshot().threads().values()), 0));
        }
    }

    private void draw() {
        Drawing drawing = drawn;
        if (drawing != null) {
            GraphicsContext context = lanes.getGraphicsContext2D();
            context.clearRect(0, 0, lanes.getWidth(), lanes.getHeight());
            CanvasPen pen = new CanvasPen(context, new Inks(settings.palette().get()), fonts);
            drawing.elements().forEach(pen::draw);
        }
    }

    /// More characters than a figure usually has.
    private static final int LONG_FIGURE = 9;

    /// The figures of a live run, as many as have room.
    private void show(List<FrameFigure> all) {
        List<FrameFigure> shown = all.stream()
                .limit((long) (areas.sentence().width() / (FIGURE * areas.unit())))
                .toList();
        if (shown.equals(counted)) {
            return;
        }
        counted = shown;
        List<Node> boxes = new ArrayList<>();
        double parts = shown.stream().mapToDouble(PresentController::share).sum();
        for (FrameFigure figure : shown) {
            Label value = new Label(figure.text());
            value.getStyleClass().add("value");
            Label caption = new Label(figure.label());
            caption.getStyleClass().add("caption");
            Glossary.explain(caption);
            VBox box = new VBox(value, caption);
            box.setPrefWidth(areas.sentence().width() * share(figure) / parts);
            boxes.add(box);
        }
        figures.getChildren().setAll(boxes);
    }

    /// A long figure gets more of the room; so much at once that the others rarely move.
    private static double share(FrameFigure figure) {
        return figure.text().length() > LONG_FIGURE ? 1.8 : 1;
    }

    /// Hides the pop-over, which must be gone before the window.
    public void close() {
        why.hide();
        rest.stop();
    }
}
