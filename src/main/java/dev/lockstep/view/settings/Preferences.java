package dev.lockstep.view.settings;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.session.control.WatchMode;
import java.util.List;

/// The settings that are kept from one start to the next. Immutable.
///
/// @param speed how fast the engines' clock goes in what was open, 1 for real time; nothing else is opened at it
/// @param watched what was open
/// @param bounds where the window stood
/// @param panes how its panes were arranged
/// @param recent what was open not long ago, the latest first
public record Preferences(
        Looks looks,
        double speed,
        Watched watched,
        WindowBounds bounds,
        PaneLayout panes,
        List<RecentScenario> recent) {
    /// As large as is right for the screen.
    public static final double USUAL_SCALE = 0;
    public static final double SMALLEST_SCALE = 1;
    public static final double LARGEST_SCALE = 2.5;
    public static final double USUAL_SPEED = 1;
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 10;

    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, 1, "", WatchMode.STEP, 1440, 900, false);

    /// @throws IllegalArgumentException if a number is outside its range
    public Preferences {
        within("speed", speed, SLOWEST, FASTEST);
        recent = List.copyOf(recent);
        if (recent.size() > RecentScenario.MOST) {
            throw new RefusedInput(
                    LocalText.of(
                            "recent: found %s, expected at most %s", "recent: da stehen %s, möglich sind höchstens %s",
                            recent.size(), RecentScenario.MOST));
        }
    }

    /// Those of a person who has opened nothing before, in the system's language.
    ///
    /// @throws IllegalArgumentException if a number is outside its range
    public Preferences(
            Theme theme, double scale, double speed, boolean reducedMotion, Watched watched, WindowBounds bounds,
            PaneLayout panes) {
        this(
                new Looks(theme, scale, reducedMotion, Looks.AS_SYSTEM), speed, watched, bounds, panes, List.of());
    }

    /// Those of a scenario at its start, in a window of this size that stands where the desktop puts it.
    ///
    /// @throws IllegalArgumentException if a number is outside its range
    public Preferences(
            Theme theme, double speed, String scenario, WatchMode mode, double width, double height,
            boolean reducedMotion) {
        this(
                theme, USUAL_SCALE, speed, reducedMotion, Watched.fromStart(scenario, mode),
                WindowBounds.anywhere(width, height), PaneLayout.USUAL);
    }

    static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new RefusedInput(
                    LocalText.of(
                            "%s: found %s, expected %s to %s", "%s: da steht %s, möglich ist %s bis %s",
                            name, value, least, most));
        }
    }

    /// The same with another scenario open, at its start.
    public Preferences withScenario(String id) {
        return watching(Watched.fromStart(id, watched.mode()));
    }

    /// The same with something else open.
    public Preferences watching(Watched other) {
        return new Preferences(looks, speed, other, bounds, panes, recent);
    }

    /// The same at the start of a window that opens this: at the usual speed unless it is what was open last.
    ///
    /// @param kept what it would be kept as, since an entry of the library has an id for this time only
    public Preferences opening(Watched opened, Watched kept) {
        double itsSpeed = kept.isOf(watched) ? speed : USUAL_SPEED;
        return new Preferences(looks, itsSpeed, opened, bounds, panes, recent);
    }

    /// What is open, and the step that is shown of it.
    ///
    /// @param scenario its id
    /// @param file where it came from, absolute; empty where it is built in
    /// @param mode the one it is watched in
    /// @param step the shown step
    /// @param schedule the choices that lead there, as schedules are written, since a number alone is no place in a
    ///     run; empty for a recording, which has one way to the step, and at the start
    public record Watched(String scenario, String file, WatchMode mode, int step, String schedule) {

        /// A built-in scenario at its start.
        public static Watched fromStart(String scenario, WatchMode mode) {
            return new Watched(scenario, "", mode, 0, "");
        }

        /// @throws IllegalArgumentException if the step is less than 0
        public Watched {
            within("step", step, 0, Integer.MAX_VALUE);
        }

        /// Whether it is the same scenario, from the same file, at whatever step.
        boolean isOf(Watched other) {
            return scenario.equals(other.scenario) && file.equals(other.file);
        }

        /// The same in another entry of the library.
        public Watched at(String id, String origin) {
            return new Watched(id, origin, mode, step, schedule);
        }
    }
}
