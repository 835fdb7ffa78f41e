package dev.lockstep.view.settings;

import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences.Watched;
import dev.lockstep.view.settings.WindowBounds.Corner;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The small file that keeps the [Preferences]. Written to a new file beside it and moved into place, so that two
/// programs at once leave the one or the other, never a mixture. Touches the disk: not for the JavaFX thread.
public final class PreferencesFile {
    private static final long LARGEST = 64 * 1024;

    /// As many files that were put aside are kept beside it.
    private static final int MOST_ASIDE = 99;

    private final Path file;
    private boolean isLeftAlone;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// Where preferences belong on this system; the property `lockstep.config` names another folder.
    public static PreferencesFile ofUser() {
        return new PreferencesFile(folder().resolve("preferences.properties"));
    }

    private static Path folder() {
        String named = System.getProperty("lockstep.config", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Path.of(variable("APPDATA", home)).resolve("Lockstep");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Lockstep");
        }
        return Path.of(variable("XDG_CONFIG_HOME", home + "/.config")).resolve("lockstep");
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /// The preferences that were read, or the defaults.
    ///
    /// @param notice one line for people where the file was no good; otherwise empty
    public record Found(Preferences preferences, String notice) {}

    /// Reads the file. One that cannot be parsed is put aside, and the defaults are used.
    public Found read() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                // Neither read, since a pipe may have no end, nor put aside, since it is not ours.
                return new Found(
                        Preferences.DEFAULT, "The preferences could not be read (" + file + " is no regular file)");
            }
            if (attributes.size() > LARGEST) {
                throw new IllegalArgumentException("it is larger than " + LARGEST + " bytes");
            }
            Properties entries = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                entries.load(reader);
            }
            return new Found(PreferencesText.parse(entries), "");
        } catch (NoSuchFileException first) {
            return new Found(Preferences.DEFAULT, "");
        } catch (IOException | IllegalArgumentException bad) {
            return new Found(Preferences.DEFAULT, putAside(bad));
        }
    }

    private String putAside(Exception reason) {
        String said = "The preferences could not be read (%s); they start afresh"
                .formatted(PreferencesText.reason(reason));
        try {
            return said + ", and the old file is " + moveAside();
        } catch (IOException stuck) {
            isLeftAlone = true;
            return said + " and are not kept, since the old file cannot be put aside";
        }
    }

    /// Never over a file that was put aside before.
    private Path moveAside() throws IOException {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            String end = number == 1 ? ".bad" : ".bad-" + number;
            Path aside = file.resolveSibling(file.getFileName() + end);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, aside);
            }
        }
        throw new FileAlreadyExistsException(file + ".bad-" + MOST_ASIDE);
    }

    /// Writes the file and the folder it belongs in.
    ///
    /// @throws IOException if that is not permitted or the disk is full; the old file then stays, as it does
    ///     where it could neither be read nor put aside
    public void write(Preferences preferences) throws IOException {
        if (isLeftAlone) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        NewFile.at(file).write(
                out -> PreferencesText.entries(preferences)
                        .store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Lockstep"));
    }

    /// Preferences as the entries of a file.
    private static final class PreferencesText {
        private static final String RECENT = "recent.";

        private PreferencesText() {}

        static Properties entries(Preferences preferences) {
            Properties entries = new Properties();
            Watched watched = preferences.watched();
            WindowBounds bounds = preferences.bounds();
            PaneLayout panes = preferences.panes();
            entries.setProperty("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
            entries.setProperty("scale", Double.toString(preferences.scale()));
            entries.setProperty("speed", Double.toString(preferences.speed()));
            entries.setProperty("reduced-motion", Boolean.toString(preferences.reducedMotion()));
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
                    theme(entries.getProperty("theme", standard.theme().name())),
                    number(entries, "scale", standard.scale()),
                    number(entries, "speed", standard.speed()),
                    truth(entries, "reduced-motion"),
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
                throw new IllegalArgumentException("recent: found one too many, expected those after 1 in order");
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

        private static boolean truth(Properties entries, String key) {
            String text = entries.getProperty(key, "false");
            return switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(key + ": found " + text + ", expected true or false");
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
                throw new IllegalArgumentException(key + ": found " + text + ", expected a number", bad);
            }
        }
    }
}
