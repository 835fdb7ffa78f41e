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

    private static final String EXPECTED = "a scenario file";

    private SourceFile() {}

    public static SourceText read(Path file) throws BadScenario {
        return read(file, EXPECTED);
    }

    /// The text of a file.
    ///
    /// @param expected what the file should be, in messages
    public static SourceText read(Path file, String expected) throws BadScenario {
        String name = file.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw bad(name, attributes.isDirectory() ? "a folder" : "a pipe or a device", expected);
            }
            if (attributes.size() > MOST_BYTES) {
                throw tooLong(name, attributes.size() + " bytes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return decode(name, in.readNBytes(MOST_BYTES + 1));
            }
        } catch (NoSuchFileException gone) {
            throw bad(name, "no such file", expected);
        } catch (AccessDeniedException denied) {
            throw bad(name, "a file that you may not read", expected + "; change its permissions");
        } catch (IOException broken) {
            throw bad(
                    name, "a file that cannot be read (" + Words.oneLine(String.valueOf(broken.getMessage())) + ")",
                    expected);
        }
    }

    public static SourceText decode(String name, byte[] bytes) throws BadScenario {
        if (bytes.length > MOST_BYTES) {
            throw tooLong(name, "more than that");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            String wrong = bytes.length > characters.length() ? "bytes that are not UTF-8" : "a byte that is not UTF-8";
            throw new SourceText(name, text).bad(
                    Place.in(text, text.length()), wrong,
                    "UTF-8; save the file in that encoding");
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
                String found = String.format(Locale.ROOT, "the control character U+%04X", (int) character);
                throw source.bad(Place.in(text, i), found, "text; take the character out");
            }
        }
    }

    private static BadScenario tooLong(String name, String found) {
        return bad(name, found, "at most " + MOST_BYTES + " bytes");
    }

    private static BadScenario bad(String name, String found, String expected) {
        return new BadScenario(LocalText.of(Words.oneLine(name) + ": found " + found + ", expected " + expected));
    }
}
