package dev.lockstep.view.settings;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Where the window stands, in logical pixels.
///
/// @param corner its top left corner; null where the desktop is to choose
/// @param width of what is in it
/// @param height of what is in it
/// @param maximized whether it fills its screen; the others are then those that it goes back to
public record WindowBounds(@Nullable Corner corner, double width, double height, boolean maximized) {
    public static final double NARROWEST = 320;
    public static final double LOWEST = 240;
    private static final double LARGEST = 16_384;
    /// As much of the title bar must be on a screen for a person to take hold of it.
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 24;

    /// A corner of the window.
    public record Corner(double x, double y) {
        /// @throws IllegalArgumentException if a number is outside every screen
        public Corner {
            Preferences.within("x", x, -8 * LARGEST, 8 * LARGEST);
            Preferences.within("y", y, -8 * LARGEST, 8 * LARGEST);
        }
    }

    /// @throws IllegalArgumentException if a number is outside its range
    public WindowBounds {
        Preferences.within("width", width, NARROWEST, LARGEST);
        Preferences.within("height", height, LOWEST, LARGEST);
    }

    /// A size for which the desktop chooses the place.
    public static WindowBounds anywhere(double width, double height) {
        return new WindowBounds(null, width, height, false);
    }

    /// Whether a person could take hold of the window: screens are unplugged between two starts.
    ///
    /// @param screens what is usable of each screen there is
    public boolean isOn(List<Rectangle2D> screens) {
        return corner != null && screens.stream().anyMatch(screen -> isInSight(corner, screen));
    }

    private boolean isInSight(Corner at, Rectangle2D screen) {
        double seen = Math.min(at.x() + width, screen.getMaxX()) - Math.max(at.x(), screen.getMinX());
        return seen >= GRIP_WIDTH && at.y() >= screen.getMinY() - 1 && at.y() + GRIP_HEIGHT <= screen.getMaxY();
    }
}
