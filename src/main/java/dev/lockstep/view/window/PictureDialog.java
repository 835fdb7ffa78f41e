package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.picture.PictureController;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.picture.PictureOrder;
import dev.lockstep.view.settings.WindowSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The dialog that makes a picture of the frame that was on the stage when the dialog was opened.
public record PictureDialog(PictureMaker maker, Executor fx, WindowSettings settings, Stylesheets dresser) {

    void open(Window owner, DrawnFrame shown) {
        Stage dialog = new Stage();
        dialog.initOwner(owner);
        dialog.setTitle(Labels.text("pictureDialog"));
        Screens screens = new Screens(
                new PictureController(
                        maker, fx, scale -> order(shown, scale), proposal(shown.frame()), dialog::hide));
        Scene scene = new Scene(screens.load(FxmlFile.PICTURE));
        dresser.dress(scene.getStylesheets());
        dialog.setScene(scene);
        dialog.show();
    }

    private PictureOrder order(DrawnFrame shown, double scale) {
        Drawing stage = shown.stage();
        return new PictureOrder(stage, caption(shown.frame()), settings.palette().get(), scale);
    }

    public static String caption(Frame frame) {
        String origin = switch (frame) {
            case LiveFrame live -> Labels.text("captionLive", String.format(Locale.ROOT, "%.1f", live.nanos() / 1e9));
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
