package dev.lockstep.view.settings;

import dev.lockstep.file.OneLine;
import dev.lockstep.session.frame.WatchMode;
import java.util.Locale;
import java.util.Properties;

/// Preferences as the entries of a file.
final class PreferencesText {
    private PreferencesText() {}

    static Properties entries(Preferences preferences) {
        Properties entries = new Properties();
        entries.setProperty("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
        entries.setProperty("speed", Double.toString(preferences.speed()));
        entries.setProperty("scenario", preferences.scenario());
        entries.setProperty("mode", preferences.mode().name().toLowerCase(Locale.ROOT));
        entries.setProperty("width", Double.toString(preferences.width()));
        entries.setProperty("height", Double.toString(preferences.height()));
        entries.setProperty("reduced-motion", Boolean.toString(preferences.reducedMotion()));
        return entries;
    }

    /// @throws IllegalArgumentException naming the entry that is wrong; entries that are missing keep their default
    static Preferences parse(Properties entries) {
        Preferences standard = Preferences.DEFAULT;
        return new Preferences(
                theme(entries.getProperty("theme", standard.theme().name())),
                number(entries, "speed", standard.speed()),
                entries.getProperty("scenario", standard.scenario()),
                mode(entries.getProperty("mode", standard.mode().name())),
                number(entries, "width", standard.width()),
                number(entries, "height", standard.height()),
                truth(entries.getProperty("reduced-motion", "false")));
    }

    /// What went wrong, without the name of a class.
    static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "it makes no sense" : OneLine.of(message);
    }

    private static Theme theme(String text) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(text.strip())) {
                return theme;
            }
        }
        throw new IllegalArgumentException("theme: found " + text + ", expected light, dark or system");
    }

    private static WatchMode mode(String text) {
        for (WatchMode mode : WatchMode.values()) {
            if (mode.name().equalsIgnoreCase(text.strip())) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode: found " + text + ", expected live, step or explore");
    }

    private static boolean truth(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("reduced-motion: found " + text + ", expected true or false");
        };
    }

    private static double number(Properties entries, String key, double otherwise) {
        String text = entries.getProperty(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException bad) {
            throw new IllegalArgumentException(key + ": found " + text + ", expected a number", bad);
        }
    }
}
