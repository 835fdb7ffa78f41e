package dev.lockstep.view.window;

import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.WindowSettings;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;

/// How many times bigger than usual everything in the window is.
final class WindowScale {
    private static final double[] LEVELS = {1, 1.1, 1.25, 1.5, 1.75, 2, 2.25, 2.5};

    /// The least size of a scene in which everything fits as usual, in logical pixels.
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    /// The least size of a scene in which nothing has to be drawn smaller: who has chosen no scale would have a bigger
    /// frame around a smaller drawing.
    private static final double USUAL_WIDTH = 1_240;
    private static final double USUAL_HEIGHT = 700;

    /// Of screens with very many logical pixels a pixel is small: there everything is bigger.
    private static final double LARGE = 1_300;
    private static final double VERY_LARGE = 1_900;

    private WindowScale() {}

    /// The scale for who has chosen none.
    ///
    /// @param height of the screen, in logical pixels
    static double usual(double height) {
        return height < LARGE ? 1 : height < VERY_LARGE ? 1.25 : 1.75;
    }

    static double bigger(double now) {
        for (double level : LEVELS) {
            if (level > now + 0.01) {
                return level;
            }
        }
        return LEVELS[LEVELS.length - 1];
    }

    static double smaller(double now) {
        return greatest(now - 0.01);
    }

    /// The greatest level up to `most`, or the least there is.
    private static double greatest(double most) {
        double greatest = LEVELS[0];
        for (double level : LEVELS) {
            if (level <= most) {
                greatest = level;
            }
        }
        return greatest;
    }

    /// Keeps what is shown at the wanted scale or, in a scene too small for it, at the greatest one that fits.
    ///
    /// @param usual for who has chosen none
    static void follow(WindowSettings settings, Scene scene, double usual) {
        settings.shownScale().bind(
                Bindings.createDoubleBinding(
                        () -> {
                            double wanted = settings.scale().get();
                            return wanted == Preferences.USUAL_SCALE
                                    ? comfortable(scene.getWidth(), scene.getHeight(), usual)
                                    : fitting(scene.getWidth(), scene.getHeight(), wanted);
                        },
                        settings.scale(), scene.widthProperty(), scene.heightProperty()));
    }

    /// The greatest scale, up to the wanted one, at which everything fits into a scene of this size.
    static double fitting(double width, double height, double wanted) {
        return greatest(Math.min(wanted, Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT)) + 0.001);
    }

    /// The greatest scale, up to the usual one of the screen, at which the drawing has the room it has without.
    static double comfortable(double width, double height, double usual) {
        return greatest(Math.min(usual, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT)) + 0.001);
    }
}
