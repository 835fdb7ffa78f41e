package dev.lockstep.view.window;

import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.picture.FigureForm;
import dev.lockstep.view.picture.PictureController;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.settings.WindowSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The dialog that draws figures of what the window showed when the dialog was opened.
public record PictureDialog(PictureMaker maker, Executor fx, WindowSettings settings, Stylesheets dresser) {
    /// What a frame of the system and a bar of it may take of a screen.
    private static final double AROUND = 60;

    void open(Window owner, DrawnFrame shown, OpenScenario open) {
        Stage dialog = new Stage();
        dialog.initOwner(owner);
        dialog.setTitle(Labels.text("pictureDialog"));
        PictureMaker.Subject subject = maker.of(shown, open.session(), open.file(), fx);
        FigureForm form = new FigureForm(subject.offer(), settings.palette().get());
        PictureController controller = new PictureController(
                subject, form, fx, proposal(shown.frame()), dialog::hide);
        Scene scene = new Scene(new Screens(controller, form).load(FxmlFile.PICTURE));
        dresser.dress(scene.getStylesheets());
        dialog.setScene(scene);
        dialog.setOnHidden(hidden -> controller.closed());
        Rectangle2D screen = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1)
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        dialog.setMaxWidth(screen.getWidth());
        dialog.setMaxHeight(screen.getHeight() - AROUND);
        dialog.setOnShown(visible -> {
            place(dialog, owner, screen);
            controller.opened();
        });
        dialog.show();
    }

    /// In the middle of the window, as far as the screen has room for it there.
    private static void place(Stage dialog, Window owner, Rectangle2D screen) {
        double x = owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2;
        double y = owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2;
        dialog.setX(Math.clamp(x, screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - dialog.getWidth())));
        dialog.setY(
                Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - dialog.getHeight())));
    }

    public static String caption(Frame frame) {
        String origin = switch (frame) {
            case LiveFrame live ->
                Labels.text("captionLive", String.format(Locale.ROOT, "%.1f", live.nanos() / 1e9));
            case StepFrame step -> origin(step);
            case ExploreFrame explore -> origin(explore.shown());
        };
        return frame.title().title() + " · " + origin + " · Lockstep";
    }

    private static String origin(StepFrame step) {
        return step.origin().text() + ", " + Spoken.language().step(step.position().step(), step.origin().unit());
    }

    private static String proposal(Frame frame) {
        return Path.of(System.getProperty("user.home", "."), frame.title().id() + ".png").toString();
    }
}
