package dev.lockstep.view.settings;

import dev.lockstep.session.control.WatchMode;

/// The settings that are kept from one start to the next. Immutable.
///
/// @param speed how fast the engines' clock goes, 1 for real time
/// @param scenario the id of the scenario that was open
/// @param mode the mode in which it was watched
/// @param width of the window, in logical pixels
/// @param height of the window, in logical pixels
/// @param reducedMotion whether tokens jump and fade instead of moving
public record Preferences(
        Theme theme,
        double speed,
        String scenario,
        WatchMode mode,
        double width,
        double height,
        boolean reducedMotion) {
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 10;
    private static final double LARGEST = 16_384;

    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, 1, "", WatchMode.STEP, 1440, 900, false);

    /// @throws IllegalArgumentException if a number is outside its range
    public Preferences {
        within("speed", speed, SLOWEST, FASTEST);
        within("width", width, 320, LARGEST);
        within("height", height, 240, LARGEST);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s: found %s, expected %s to %s".formatted(name, value, least, most));
        }
    }

    /// The same with another scenario open.
    public Preferences withScenario(String id) {
        return new Preferences(theme, speed, id, mode, width, height, reducedMotion);
    }
}
