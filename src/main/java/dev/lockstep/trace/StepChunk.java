package dev.lockstep.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// [#STEPS] steps that no longer change: their lines, packed. Immutable.
public final class StepChunk {

    /// Enough lines for compression to find repetitions, few enough to be unpacked in a moment.
    public static final int STEPS = 128;

    private static final int LEVEL = 6;

    private final byte[] packed;

    private StepChunk(byte[] packed) {
        this.packed = packed;
    }

    static StepChunk of(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length / 8 + 64);
        Deflater deflater = new Deflater(LEVEL, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return new StepChunk(packed.toByteArray());
    }

    /// The lines, each with a line break at its end.
    byte[] text() {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            inflater.end();
        }
    }

    /// Parses the lines of a chunk.
    static List<TraceStep> steps(byte[] text, StepLines lines) {
        List<TraceStep> steps = new ArrayList<>(STEPS);
        int from = 0;
        while (from < text.length) {
            int to = endOfLine(text, from);
            steps.add(lines.step(text, from, to - from));
            from = to + 1;
        }
        return steps;
    }

    /// Where the line that begins at `from` ends: the place of its line break.
    public static int endOfLine(byte[] text, int from) {
        int to = from;
        while (text[to] != '\n') {
            to++;
        }
        return to;
    }
}
