package dev.lockstep.trace.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.lockstep.file.ContentError;
import dev.lockstep.file.LocalText;
import dev.lockstep.trace.StepLines;
import dev.lockstep.trace.json.LineChecksum;
import dev.lockstep.trace.json.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/// Puts the checksum of all bytes before it at the end of each line, in place of its closing brace.
public final class LineOutput {

    private static final long MOST = TraceFiles.MOST_BYTES;

    private final OutputStream out;
    private final CRC32C sum = new CRC32C();
    private long written;

    public LineOutput(OutputStream out) {
        this.out = out;
    }

    public void write(Shape shape, Object value) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        StepLines.write(shape, value, line);
        write(line.toByteArray(), 0, line.size());
    }

    /// Writes the line, which is a whole JSON object.
    void write(byte[] text, int from, int length) throws IOException {
        int line = length - 1 + LineChecksum.LENGTH;
        written += line + 1L;
        if (line > TraceFiles.LONGEST_LINE || written > MOST) {
            throw new ContentError(
                    LocalText.of(
                            "there is more to write than a file may have",
                            "es ist mehr zu schreiben, als eine Datei haben darf"));
        }
        put(text, from, length - 1);
        put(LineChecksum.member(sum.getValue()).getBytes(US_ASCII));
        put(new byte[]{'\n'});
    }

    private void put(byte... bytes) throws IOException {
        put(bytes, 0, bytes.length);
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sum.update(bytes, from, length);
    }
}
