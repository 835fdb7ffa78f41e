package dev.lockstep.trace.file;

import dev.lockstep.file.ContentError;
import dev.lockstep.file.LocalText;
import dev.lockstep.trace.StepChunk;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.json.Shape;
import dev.lockstep.trace.json.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The file of a trace: JSON, one line a step, to be read and searched by people too.
///
///     {"format":"lockstep-trace","version":1,"header":{"scenario":"pool",…},"crc":"5be8fa03"}
///     {"number":0,"chosen":"","enabled":[],"operation":"","events":[…],"crc":"…"}
///     {"number":1,"chosen":"A","enabled":["A","B"],"operation":"acquire pool.queue","events":[…],"crc":"…"}
///     …
///     {"end":{"kind":"finished","message":"…"},"last":57,"crc":"…"}
///
/// Each line ends with the CRC-32C of all bytes before its `,"crc"`, so that damage is found at its line and no line
/// can be removed, added or moved; `end` is null in the trace of a run that was still under way. The file ends with a
/// line break, so that it can be cut nowhere unnoticed. Members have a fixed order, and none may be left out.
public final class TraceFiles {

    /// The version that is written, and the only one that is read.
    public static final int VERSION = 1;

    /// The most bytes that a file may have.
    public static final long MOST_BYTES = 1L << 30;

    /// The most bytes that a line may have.
    public static final int LONGEST_LINE = 8 << 20;

    /// The most steps that a file may have, besides step 0: as many as a scenario may ask for.
    public static final int MOST_STEPS = 1_000_000;

    static final String FORMAT = "lockstep-trace";
    static final Shape FIRST = Shapes.of(First.class);
    static final Shape LAST = Shapes.of(Last.class);

    /// The first line; public, as the last, because its shape is read from the record.
    public record First(String format, int version, TraceHeader header) {}

    /// The last line.
    public record Last(@Nullable TraceEnd end, int last) {}

    private TraceFiles() {}

    /// Whether `file` begins like a trace; it may be damaged all the same.
    public static boolean isTrace(Path file) {
        byte[] start = ("{\"format\":\"" + FORMAT + "\"").getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(LineInput.MARK.length);
            byte[] begin = Arrays.equals(mark, LineInput.MARK) ? new byte[0] : mark;
            byte[] rest = in.readNBytes(start.length - begin.length);
            return Arrays.equals(begin, 0, begin.length, start, 0, begin.length)
                    && Arrays.equals(rest, 0, rest.length, start, begin.length, start.length);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Writes `trace`. The same trace gives the same bytes, on every machine. Leaves `out` open.
    ///
    /// @throws IOException if `out` throws it, or the trace is larger than a file may be
    public static void write(Trace trace, OutputStream out) throws IOException {
        if (trace.last() > MOST_STEPS) {
            throw new ContentError(
                    LocalText.of(
                            "a trace file holds at most %s steps, this run has %s",
                            "die Datei einer Aufzeichnung fasst höchstens %s Schritte, dieser Lauf hat %s",
                            MOST_STEPS, trace.last()));
        }
        LineOutput lines = new LineOutput(out);
        lines.write(FIRST, new First(FORMAT, VERSION, trace.header()));
        for (int chunk = 0; chunk < trace.chunks(); chunk++) {
            byte[] text = trace.textOf(chunk);
            int from = 0;
            while (from < text.length) {
                int to = StepChunk.endOfLine(text, from);
                lines.write(text, from, to - from);
                from = to + 1;
            }
        }
        lines.write(LAST, new Last(trace.end(), trace.last()));
    }

    /// Reads the trace in `file`. An editor's byte-order mark and breaks of lines are no damage.
    ///
    /// @param choice checks the text of a choice, and throws an [IllegalArgumentException] that names the text if it is
    ///        none
    /// @throws BadTrace if there is no whole, sound trace of this version in it
    /// @throws IOException if it cannot be read at all
    public static Trace read(Path file, Consumer<String> choice) throws IOException, BadTrace {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), choice);
        }
    }

    /// Reads a trace; `name` is its name in messages.
    ///
    /// @throws BadTrace if there is no whole, sound trace of this version in it
    /// @throws IOException if `in` throws it
    public static Trace read(InputStream in, String name, Consumer<String> choice) throws IOException, BadTrace {
        return new TraceReader(
                new LineInput(in, MOST_BYTES, LONGEST_LINE, LocalText.of("a trace", "eine Aufzeichnung")), name, choice)
                .read();
    }
}
