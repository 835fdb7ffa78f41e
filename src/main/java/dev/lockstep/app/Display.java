package dev.lockstep.app;

import java.util.Map;
import java.util.Optional;

/// Whether there is a display for a window, as far as can be told before the toolkit starts.
///
/// @param missing why there is no display; empty if there may be one
record Display(Optional<String> missing) {

    /// The display of this process.
    static Display here() {
        return of(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""), System.getenv());
    }

    /// @param system the name of the operating system
    /// @param platform the toolkit's platform, if one was asked for
    static Display of(String system, String platform, Map<String, String> environment) {
        if (platform.equalsIgnoreCase("Headless")) {
            return new Display(Optional.of("JavaFX was told to run headless"));
        }
        if (system.equals("Linux") && isEmpty(environment, "DISPLAY") && isEmpty(environment, "WAYLAND_DISPLAY")) {
            return new Display(Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set"));
        }
        return new Display(Optional.empty());
    }

    private static boolean isEmpty(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isEmpty();
    }
}
