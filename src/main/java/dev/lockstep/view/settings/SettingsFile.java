package dev.lockstep.view.settings;

import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
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
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;

/// A small file of a person's own, as entries. Written to a new file beside it and moved into place, so that two
/// programs at once leave the one or the other, never a mixture. Touches the disk: not for the JavaFX thread.
final class SettingsFile {
    private static final long LARGEST = 64 * 1024;

    /// As many files that were put aside are kept beside it.
    private static final int MOST_ASIDE = 99;

    private final Path file;
    private boolean isLeftAlone;

    SettingsFile(Path file) {
        this.file = file;
    }

    /// Where such files belong on this system; the property `lockstep.config` names another folder.
    static Path folderOfUser() {
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

    /// What was read, or the standard.
    ///
    /// @param notice one line for people where the file was no good; otherwise empty
    /// @param first whether there is no file yet
    record Found<T>(T settings, String notice, boolean first) {}

    /// Reads the file. One that cannot be parsed is put aside, and the standard is used.
    ///
    /// @param what what the file keeps, at the beginning of a sentence, in the plural
    /// @param parse throws [IllegalArgumentException] where an entry is wrong
    <T> Found<T> read(String what, Function<Properties, T> parse, T standard) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                // Neither read, since a pipe may have no end, nor put aside, since it is not ours.
                return new Found<>(standard, what + " could not be read (" + file + " is no regular file)", false);
            }
            if (attributes.size() > LARGEST) {
                throw new IllegalArgumentException("it is larger than " + LARGEST + " bytes");
            }
            Properties entries = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                entries.load(reader);
            }
            return new Found<>(parse.apply(entries), "", false);
        } catch (NoSuchFileException first) {
            return new Found<>(standard, "", true);
        } catch (IOException | IllegalArgumentException bad) {
            return new Found<>(standard, putAside(what, bad), false);
        }
    }

    private String putAside(String what, Exception reason) {
        String said = "%s could not be read (%s); they start afresh".formatted(what, reason(reason));
        try {
            return said + ", and the old file is " + moveAside();
        } catch (IOException stuck) {
            isLeftAlone = true;
            return said + " and are not kept, since the old file cannot be put aside";
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "it makes no sense" : OneLine.of(message);
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
    void write(Properties entries) throws IOException {
        if (isLeftAlone) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        NewFile.at(file).write(out -> entries.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Lockstep"));
    }
}
