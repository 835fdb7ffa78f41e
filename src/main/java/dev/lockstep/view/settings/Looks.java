package dev.lockstep.view.settings;

/// How the window looks, and the language it speaks.
///
/// @param scale how large everything is, from 1 to 2.5; [Preferences#USUAL_SCALE] where that is left to the window
/// @param reducedMotion whether tokens jump and fade instead of moving
/// @param language the code of a [dev.lockstep.explain.Language]; [#AS_SYSTEM] where the system's is spoken
public record Looks(Theme theme, double scale, boolean reducedMotion, String language) {
    /// The system's language, and English where that is none that the program speaks.
    public static final String AS_SYSTEM = "";

    /// @throws IllegalArgumentException if the scale is outside its range
    public Looks {
        if (scale != Preferences.USUAL_SCALE) {
            Preferences.within("scale", scale, Preferences.SMALLEST_SCALE, Preferences.LARGEST_SCALE);
        }
    }
}
