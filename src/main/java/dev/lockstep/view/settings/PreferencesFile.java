package dev.lockstep.view.settings;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences.Watched;
import dev.lockstep.view.settings.WindowBounds.Corner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file that keeps the [Preferences]. Touches the disk: not for the JavaFX thread.
public final class PreferencesFile {
    private final SettingsFile file;

    public PreferencesFile(Path file) {
        this.file = new SettingsFile(file);
    }

    /// Where preferences belong on this system; the property `lockstep.config` names another folder.
    public static PreferencesFile ofUser() {
        return new PreferencesFile(SettingsFile.folderOfUser().resolve("preferences.properties"));
    }

    /// The preferences that were read, or the defaults.
    ///
    /// @param notice one line for people where the file was no good; otherwise empty
    /// @param first whether there is no file yet, as when the program is started for the first time
    public record Found(Preferences preferences, LocalText notice, boolean first) {}

    /// Reads the file. One that cannot be parsed is put aside, and the defaults are used.
    public Found read() {
        SettingsFile.Found<Preferences> found = file
                .read(
                        LocalText.of("The preferences", "Die Einstellungen"), PreferencesText::parse,
                        Preferences.DEFAULT);
        return new Found(found.settings(), found.notice(), found.first());
    }

    /// Writes the file and the folder it belongs in.
    ///
    /// @throws IOException if that is not permitted or the disk is full; the old file then stays, as it does
    ///     where it could neither be read nor put aside
    public void write(Preferences preferences) throws IOException {
        file.write(PreferencesText.entries(preferences));
    }

    /// Preferences as the entries of a file.
    private static final class PreferencesText {
        private static final String RECENT = "recent.";
        private static final String AS_SYSTEM = "system";

        private PreferencesText() {}

        static Properties entries(Preferences preferences) {
            Properties entries = new Properties();
            Looks looks = preferences.looks();
            Watched watched = preferences.watched();
            WindowBounds bounds = preferences.bounds();
            PaneLayout panes = preferences.panes();
            entries.setProperty("theme", looks.theme().name().toLowerCase(Locale.ROOT));
            entries.setProperty("scale", Double.toString(looks.scale()));
            entries.setProperty("speed", Double.toString(preferences.speed()));
            entries.setProperty("reduced-motion", Boolean.toString(looks.reducedMotion()));
            entries.setProperty("language", looks.language().isEmpty() ? AS_SYSTEM : looks.language());
            entries.setProperty("scenario", watched.scenario());
            entries.setProperty("file", watched.file());
            entries.setProperty("mode", watched.mode().name().toLowerCase(Locale.ROOT));
            entries.setProperty("step", Integer.toString(watched.step()));
            entries.setProperty("schedule", watched.schedule());
            Corner corner = bounds.corner();
            if (corner != null) {
                entries.setProperty("x", Double.toString(corner.x()));
                entries.setProperty("y", Double.toString(corner.y()));
            }
            entries.setProperty("width", Double.toString(bounds.width()));
            entries.setProperty("height", Double.toString(bounds.height()));
            entries.setProperty("maximized", Boolean.toString(bounds.maximized()));
            entries.setProperty("live-tab", panes.liveTab());
            entries.setProperty("step-tab", panes.stepTab());
            entries.setProperty("columns", shares(panes.columns()));
            entries.setProperty("rows", shares(panes.rows()));
            entries.setProperty("asyncio", Boolean.toString(panes.asyncio()));
            List<RecentScenario> recent = preferences.recent();
            for (int at = 0; at < recent.size(); at++) {
                entries.setProperty(RECENT + (at + 1) + ".title", recent.get(at).title());
                entries.setProperty(RECENT + (at + 1) + ".scenario", recent.get(at).scenario());
                entries.setProperty(RECENT + (at + 1) + ".file", recent.get(at).file());
            }
            return entries;
        }

        private static String shares(List<Double> dividers) {
            return dividers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        /// @throws IllegalArgumentException naming the entry that is wrong; entries that are missing keep their default
        static Preferences parse(Properties entries) {
            Preferences standard = Preferences.DEFAULT;
            return new Preferences(
                    new Looks(
                            theme(entries.getProperty("theme", standard.looks().theme().name())),
                            number(entries, "scale", standard.looks().scale()),
                            truth(entries, "reduced-motion"),
                            language(entries.getProperty("language", AS_SYSTEM).strip())),
                    number(entries, "speed", standard.speed()),
                    watched(entries, standard.watched()),
                    bounds(entries, standard.bounds()),
                    new PaneLayout(
                            entries.getProperty("live-tab", ""), entries.getProperty("step-tab", ""),
                            shares(entries, "columns"), shares(entries, "rows"), truth(entries, "asyncio")),
                    recent(entries));
        }

        /// Numbered from 1 without a gap.
        private static List<RecentScenario> recent(Properties entries) {
            long given = entries.stringPropertyNames().stream().filter(key -> key.startsWith(RECENT)).count();
            List<RecentScenario> recent = new ArrayList<>();
            while (entries.containsKey(RECENT + (recent.size() + 1) + ".scenario")) {
                String one = RECENT + (recent.size() + 1);
                recent.add(
                        new RecentScenario(
                                entries.getProperty(one + ".title", ""), entries.getProperty(one + ".scenario"),
                                entries.getProperty(one + ".file", "")));
            }
            if (given > 3L * recent.size()) {
                throw new RefusedInput(
                        LocalText.of(
                                "recent: found one too many, expected those after 1 in order",
                                "recent: da steht eines zu viel, nötig sind die ab 1 der Reihe nach"));
            }
            return recent;
        }

        private static Watched watched(Properties entries, Watched standard) {
            return new Watched(
                    entries.getProperty("scenario", standard.scenario()),
                    entries.getProperty("file", standard.file()),
                    mode(entries.getProperty("mode", standard.mode().name())),
                    (int) number(entries, "step", standard.step()),
                    entries.getProperty("schedule", standard.schedule()));
        }

        private static WindowBounds bounds(Properties entries, WindowBounds standard) {
            boolean placed = entries.containsKey("x") && entries.containsKey("y");
            return new WindowBounds(
                    placed ? new Corner(number(entries, "x", 0), number(entries, "y", 0)) : null,
                    number(entries, "width", standard.width()),
                    number(entries, "height", standard.height()),
                    truth(entries, "maximized"));
        }

        private static List<Double> shares(Properties entries, String key) {
            return Stream.of(entries.getProperty(key, "").strip().split(" ", -1))
                    .filter(text -> !text.isEmpty())
                    .map(text -> number(key, text))
                    .toList();
        }

        /// The message of `failure`, without the name of a class.
        private static Theme theme(String text) {
            for (Theme theme : Theme.values()) {
                if (theme.name().equalsIgnoreCase(text.strip())) {
                    return theme;
                }
            }
            throw SettingsFile.wrong("theme", text, LocalText.of("light, dark or system", "light, dark oder system"));
        }

        private static String language(String text) {
            List<String> codes = Spoken.all().stream().map(Language::code).toList();
            if (text.equals(AS_SYSTEM)) {
                return Looks.AS_SYSTEM;
            }
            if (codes.contains(text)) {
                return text;
            }
            throw SettingsFile.wrong(
                    "language", text,
                    LocalText.of(
                            AS_SYSTEM + " or " + String.join(" or ", codes),
                            AS_SYSTEM + " oder " + String.join(" oder ", codes)));
        }

        private static WatchMode mode(String text) {
            for (WatchMode mode : WatchMode.values()) {
                if (mode.name().equalsIgnoreCase(text.strip())) {
                    return mode;
                }
            }
            throw SettingsFile.wrong("mode", text, LocalText.of("live, step or explore", "live, step oder explore"));
        }

        private static boolean truth(Properties entries, String key) {
            String text = entries.getProperty(key, "false");
            return switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw SettingsFile.wrong(key, text, LocalText.of("true or false", "true oder false"));
            };
        }

        private static double number(Properties entries, String key, double otherwise) {
            String text = entries.getProperty(key);
            return text == null ? otherwise : number(key, text);
        }

        private static double number(String key, String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException bad) {
                throw SettingsFile.wrong(key, text, LocalText.of("a number", "eine Zahl"));
            }
        }
    }
}
