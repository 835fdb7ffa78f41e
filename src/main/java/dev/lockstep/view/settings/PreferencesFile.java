package dev.lockstep.view.settings;

import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.session.control.WatchMode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Properties;

/// The small file that keeps the [Preferences]. Written to a new file beside it and moved into place, so that two
/// programs at once leave the one or the other, never a mixture. Touches the disk: not for the JavaFX thread.
public final class PreferencesFile {
    private static final long LARGEST = 64 * 1024;

    private final Path file;

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
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        try {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(aside, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(aside.toString());
            }
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "The preferences could not be read (%s); they start afresh, and the old file is %s"
                    .formatted(PreferencesText.reason(reason), aside);
        } catch (IOException stuck) {
            return "The preferences could not be read (%s); they start afresh"
                    .formatted(PreferencesText.reason(reason));
        }
    }

    /// Writes the file and the folder it belongs in.
    ///
    /// @throws IOException if that is not permitted or the disk is full; the old file then stays
    public void write(Preferences preferences) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        NewFile.at(file).write(
                out -> PreferencesText.entries(preferences)
                        .store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Lockstep"));
    }

    /// Preferences as the entries of a file.
    private static final class PreferencesText {
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

        private static boolean truth(String text) {
            return switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default ->
                    throw new IllegalArgumentException("reduced-motion: found " + text + ", expected true or false");
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
}
