package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/// Reads a file as text: UTF-8, with or without a byte-order mark, at most [#MOST_BYTES]. Its kind and length are
/// checked before it is opened, so that a folder, a pipe, a device or a huge file is refused at once.
public final class SourceFile {

    public static final int MOST_BYTES = 1 << 20;

    /// What is expected of the file of a scenario.
    public static final LocalText EXPECTED = LocalText.of("a scenario file", "eine Szenariodatei");

    private SourceFile() {}

    public static SourceText read(Path file) throws BadScenario {
        return read(file, EXPECTED);
    }

    /// The text of a file.
    ///
    /// @param expected what the file should be, in messages
    public static SourceText read(Path file, LocalText expected) throws BadScenario {
        String name = file.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw bad(
                        name,
                        attributes.isDirectory()
                                ? LocalText.of("a folder", "ein Ordner")
                                : LocalText.of("a pipe or a device", "eine Pipe oder ein Gerät"),
                        expected);
            }
            if (attributes.size() > MOST_BYTES) {
                throw tooLong(name, LocalText.of("%s bytes", "%s Bytes", attributes.size()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return decode(name, in.readNBytes(MOST_BYTES + 1));
            }
        } catch (NoSuchFileException gone) {
            throw bad(name, LocalText.of("no such file", "keine solche Datei"), expected);
        } catch (AccessDeniedException denied) {
            throw bad(
                    name, LocalText.of("a file that you may not read", "eine Datei, die nicht gelesen werden darf"),
                    LocalText.of("%s; change its permissions", "%s; ihre Rechte sind zu ändern", expected));
        } catch (IOException broken) {
            throw bad(
                    name,
                    LocalText.of(
                            "a file that cannot be read (%s)", "eine Datei, die nicht gelesen werden kann („%s“)",
                            Words.oneLine(String.valueOf(broken.getMessage()))),
                    expected);
        }
    }

    public static SourceText decode(String name, byte[] bytes) throws BadScenario {
        if (bytes.length > MOST_BYTES) {
            throw tooLong(name, LocalText.of("more than that", "mehr als das"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            LocalText wrong = bytes.length > characters.length()
                    ? LocalText.of("bytes that are not UTF-8", "Bytes, die kein UTF-8 sind")
                    : LocalText.of("a byte that is not UTF-8", "ein Byte, das kein UTF-8 ist");
            throw new SourceText(name, text).bad(
                    Place.in(text, text.length()), wrong,
                    LocalText.of(
                            "UTF-8; save the file in that encoding",
                            "UTF-8; die Datei ist in dieser Kodierung zu speichern"));
        }
        SourceText source = new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        refuseControls(source);
        return source;
    }

    private static void refuseControls(SourceText source) throws BadScenario {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean layout = character == '\n' || character == '\r' || character == '\t';
            if (!layout && (Character.isISOControl(character) || character >= '\uFFFE')) {
                String code = String.format(Locale.ROOT, "U+%04X", (int) character);
                throw source.bad(
                        Place.in(text, i), LocalText.of("the control character %s", "das Steuerzeichen %s", code),
                        LocalText.of("text; take the character out", "Text; das Zeichen ist herauszunehmen"));
            }
        }
    }

    private static BadScenario tooLong(String name, LocalText found) {
        return bad(name, found, LocalText.of("at most %s bytes", "höchstens %s Bytes", MOST_BYTES));
    }

    private static BadScenario bad(String name, LocalText found, LocalText expected) {
        return new BadScenario(
                LocalText.of(
                        "%s: found %s, expected %s", "%s: gefunden %s, erwartet %s", Words.oneLine(name), found,
                        expected));
    }
}
