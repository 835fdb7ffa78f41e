package dev.lockstep.view.settings;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.file.RefusedInput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
    record Found<T>(T settings, LocalText notice, boolean first) {}

    /// Reads the file. One that cannot be parsed is put aside, and the standard is used.
    ///
    /// @param what what the file keeps, at the beginning of a sentence, in the plural
    /// @param parse throws [IllegalArgumentException] where an entry is wrong
    <T> Found<T> read(LocalText what, Function<Properties, T> parse, T standard) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                // Neither read, since a pipe may have no end, nor put aside, since it is not ours.
                LocalText notice = LocalText.of(
                        "%s could not be read (%s is no regular file)",
                        "%s ließen sich nicht lesen (%s ist keine gewöhnliche Datei)", what, file);
                return new Found<>(standard, notice, false);
            }
            if (attributes.size() > LARGEST) {
                throw new RefusedInput(
                        LocalText.of("it is larger than %s bytes", "die Datei ist größer als %s Byte", LARGEST));
            }
            Properties entries = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                entries.load(reader);
            }
            return new Found<>(parse.apply(entries), LocalText.NONE, false);
        } catch (NoSuchFileException first) {
            return new Found<>(standard, LocalText.NONE, true);
        } catch (IOException | IllegalArgumentException bad) {
            return new Found<>(standard, putAside(what, bad), false);
        }
    }

    private LocalText putAside(LocalText what, Exception wrong) {
        LocalText reason = reason(wrong);
        try {
            return LocalText.of(
                    "%s could not be read (%s); they start afresh, and the old file is %s",
                    "%s ließen sich nicht lesen (%s); sie beginnen neu, und die alte Datei heißt %s",
                    what, reason, moveAside());
        } catch (IOException stuck) {
            isLeftAlone = true;
            return LocalText.of(
                    "%s could not be read (%s); they start afresh and are not kept, since the old file cannot be put "
                            + "aside",
                    "%s ließen sich nicht lesen (%s); sie beginnen neu und werden nicht aufgehoben, da sich die alte "
                            + "Datei nicht beiseitelegen lässt",
                    what, reason);
        }
    }

    /// What the JDK says is in English alone, and needs no file's name.
    private static LocalText reason(Exception failure) {
        if (failure instanceof LocalizedError error) {
            return error.line();
        }
        String message = failure.getMessage();
        String english = message == null || message.isBlank() ? "it makes no sense" : OneLine.of(message);
        String german = switch (failure) {
            case CharacterCodingException _ -> "sie ist kein Text in UTF-8";
            case AccessDeniedException _ -> "sie darf nicht gelesen werden";
            case IOException _ -> "das System liest sie nicht";
            default -> "sie ergibt keinen Sinn";
        };
        return LocalText.of("%s", german, english);
    }

    /// That an entry cannot be what it is.
    static RefusedInput wrong(String key, String found, LocalText expected) {
        return new RefusedInput(
                LocalText.of("%s: found %s, expected %s", "%s: da steht %s, nötig ist %s", key, found, expected));
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
