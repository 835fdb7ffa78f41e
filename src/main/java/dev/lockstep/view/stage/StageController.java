package dev.lockstep.view.stage;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.Steering;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Gives the stage its drawings, its size and its colours, and opens "Why is it stuck?".
public final class StageController implements FramePane {
    private final WindowSettings settings;
    private final Fonts fonts;
    private final Consumer<SheetSize> sizes;
    private final Steering steering;
    private final WhyPopOver why = new WhyPopOver();
    private @Nullable DiagramView diagram;
    private String scenario = "";
    private int run;

    @FXML
    private Pane sheet;

    /// @param sizes receives the size of the sheet whenever there is room for another
    public StageController(WindowSettings settings, Fonts fonts, Steering steering, Consumer<SheetSize> sizes) {
        this.settings = settings;
        this.fonts = fonts;
        this.steering = steering;
        this.sizes = sizes;
    }

    @FXML
    private void initialize() {
        DiagramView view = new DiagramView(sheet, look(), new TokenAsked(steering, why));
        diagram = view;
        view.reducedMotion(settings.reducedMotion().get());
        sheet.managedProperty().bind(sheet.visibleProperty());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(sheet.widthProperty());
        clip.heightProperty().bind(sheet.heightProperty());
        sheet.setClip(clip);
        sheet.widthProperty().subscribe(this::measure);
        sheet.heightProperty().subscribe(this::measure);
        settings.shownScale().subscribe(this::measure);
        settings.palette().subscribe(palette -> view.look(look()));
        settings.reducedMotion().subscribe(view::reducedMotion);
    }

    private Look look() {
        return new Look(new Inks(settings.palette().get()), fonts);
    }

    private void measure() {
        if (sheet.getWidth() > 0 && sheet.getHeight() > 0 && diagram != null) {
            SheetSize size = SheetSize
                    .of(sheet.getWidth(), sheet.getHeight(), settings.shownScale().get());
            diagram.zoom(size.zoom());
            sizes.accept(size);
        }
    }

    @Override
    public void show(DrawnFrame shown) {
        if (shown.presented()) {
            return;
        }
        Frame frame = shown.frame();
        DiagramView view = diagram;
        // Explore's own pane takes the place of the stage.
        boolean seen = !(frame instanceof ExploreFrame);
        sheet.setVisible(seen);
        if (view == null || !seen) {
            return;
        }
        if (run != frame.run() || !scenario.equals(frame.title().id())) {
            run = frame.run();
            scenario = frame.title().id();
            view.clear();
            why.hide();
        }
        view.show(shown.stage());
        why.show(frame);
    }

    /// Moves the keyboard here. In Explore, whose pane takes the place of the stage, to that place.
    public void focus() {
        sheet.getParent().requestFocus();
    }

    /// Hides the pop-over, which must be gone before the window.
    public void close() {
        why.hide();
    }
}
