package dev.lockstep.trace.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.lockstep.file.LocalText;
import dev.lockstep.trace.json.BadLine;
import dev.lockstep.trace.json.LineChecksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Splits a stream into lines and checks the checksum at the end of each; bounded for any input.
public final class LineInput {

    /// The byte-order mark that some editors put before text in UTF-8.
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final long mostBytes;
    private final int longestLine;
    private final LocalText what;
    private final CRC32C sum = new CRC32C();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    /// The part of the buffer not yet read.
    private int at;
    private int filled;
    private long read;
    private boolean isFirst = true;
    /// Whether the last line read has its line break.
    private boolean whole;

    /// @param what what is read, as messages name it
    public LineInput(InputStream in, long mostBytes, int longestLine, LocalText what) {
        this.what = what;
        this.in = in;
        this.mostBytes = mostBytes;
        this.longestLine = longestLine;
    }

    /// The next line without its line break, its checksum unchecked; null at the end.
    ///
    /// @throws BadLine if a limit is passed
    public byte @Nullable [] next() throws IOException {
        line.reset();
        whole = false;
        while (!whole && fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            whole = end < filled;
            at = whole ? end + 1 : end;
            if (line.size() > longestLine) {
                throw new BadLine(
                        "the line is longer than %s bytes, the most a line may have",
                        "die Zeile ist länger als %s Byte, so lang darf eine höchstens sein", longestLine);
            }
        }
        return whole || line.size() > 0 ? text(line.toByteArray()) : null;
    }

    /// The line as it was written, without an editor's byte-order mark or carriage return.
    private byte[] text(byte[] found) {
        int from = isFirst && found.length >= MARK.length && Arrays.equals(found, 0, MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        isFirst = false;
        boolean longBreak = whole && found.length > from && found[found.length - 1] == '\r';
        return Arrays.copyOfRange(found, from, longBreak ? found.length - 1 : found.length);
    }

    /// Fills the buffer if it is empty; false at the end.
    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, in.read(buffer));
        read += filled;
        if (read > mostBytes) {
            throw new BadLine(
                    "the file is larger than %s bytes, the most %s may have",
                    "die Datei ist größer als %s Byte, so groß darf %s höchstens sein", mostBytes, what);
        }
        return filled > 0;
    }

    /// Takes the checksum off `line`, leaving the JSON object it was put on.
    ///
    /// @throws BadLine if it is not the checksum of all bytes up to here, or the line was cut
    public byte[] checked(byte[] line) {
        if (!whole) {
            throw new BadLine("the file ends in the middle of this line", "die Datei endet mitten in dieser Zeile");
        }
        int length = line.length - LineChecksum.LENGTH;
        if (length < 0) {
            throw new BadLine("damaged: the line has no checksum", "beschädigt: die Zeile hat keine Prüfsumme");
        }
        sum.update(line, 0, length);
        String expected = LineChecksum.member(sum.getValue());
        String found = new String(line, length, LineChecksum.LENGTH, US_ASCII);
        if (!found.equals(expected)) {
            throw new BadLine(
                    "damaged: the checksum does not fit what the line says",
                    "beschädigt: die Prüfsumme passt nicht zu dem, was in der Zeile steht");
        }
        sum.update(line, length, LineChecksum.LENGTH);
        sum.update('\n');
        byte[] object = Arrays.copyOf(line, length + 1);
        object[length] = '}';
        return object;
    }
}
