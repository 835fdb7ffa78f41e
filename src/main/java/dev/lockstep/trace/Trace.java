package dev.lockstep.trace;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The steps of a run with their events; append-only. For one thread.
///
/// Steps are kept as the lines of the trace's file, packed by [StepChunk]; only the newest, and those read last, are
/// kept as objects as well. So a long run takes few bytes a step, and any step is at hand in a moment. Keys and values
/// of a cache that are not text become text when they are added, so that a step does not change when it is unpacked.
///
///     packed    │ packed    │ …  │ packed    │ newest steps: lines and objects
///     0 … 127   │ 128 … 255 │    │           │ at most 128
public final class Trace {

    private final TraceHeader header;
    private final List<StepChunk> chunks;
    /// The lines of the newest steps, and those steps.
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final StepLines lines = new StepLines();
    private final ChunkCache unpacked = new ChunkCache();
    private List<TraceStep> newest = new ArrayList<>();
    private @Nullable TraceEnd end;
    private boolean read;

    public Trace(TraceHeader header) {
        this(header, new ArrayList<>());
    }

    private Trace(TraceHeader header, List<StepChunk> chunks) {
        this.header = header;
        this.chunks = chunks;
    }

    public TraceHeader header() {
        return header;
    }

    /// Adds a step: the first has number 0, every other the number after the last.
    ///
    /// @throws IllegalArgumentException if the step has another number
    public void append(TraceStep step) {
        if (step.number() != last() + 1) {
            throw new IllegalArgumentException("step " + step.number() + " after step " + last());
        }
        int from = text.size();
        TraceStep kept = step;
        if (!lines.write(step, text)) {
            byte[] written = text.toByteArray();
            kept = lines.step(written, from, written.length - from);
        }
        added(kept);
    }

    /// Adds a step and the line that it was read from.
    public void append(TraceStep step, byte[] line, int length) {
        read = true;
        text.write(line, 0, length);
        added(step);
    }

    private void added(TraceStep step) {
        text.write('\n');
        newest.add(step);
        if (newest.size() == StepChunk.STEPS) {
            unpacked.keep(chunks.size(), newest);
            chunks.add(StepChunk.of(text.toByteArray()));
            text.reset();
            newest = new ArrayList<>();
        }
    }

    /// The number of the last step; -1 where there is none yet.
    public int last() {
        return chunks.size() * StepChunk.STEPS + newest.size() - 1;
    }

    /// The step of this number.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public TraceStep step(int number) {
        int chunk = Objects.checkIndex(number, last() + 1) / StepChunk.STEPS;
        List<TraceStep> steps = chunk == chunks.size() ? newest : unpacked.steps(chunk, chunks, lines);
        return steps.get(number % StepChunk.STEPS);
    }

    /// A trace of its own that begins with the steps up to `number`, and shares their packed chunks. May be handed to
    /// another thread.
    ///
    /// @throws IndexOutOfBoundsException if there is no such step
    public Trace upTo(int number) {
        return upTo(number, header.order());
    }

    /// As [#upTo(int)], with another [TraceHeader#order()].
    ///
    /// @param order what decided the order of steps
    public Trace upTo(int number, String order) {
        int full = (Objects.checkIndex(number, last() + 1) + 1) / StepChunk.STEPS;
        TraceHeader told = new TraceHeader(header.scenario(), header.text(), header.simulated(), order);
        Trace copy = new Trace(told, new ArrayList<>(chunks.subList(0, full)));
        copy.read = read;
        byte[] from = textOf(full);
        int length = 0;
        for (int next = full * StepChunk.STEPS; next <= number; next++) {
            copy.newest.add(step(next));
            length = StepChunk.endOfLine(from, length) + 1;
        }
        copy.text.write(from, 0, length);
        return copy;
    }

    /// Whether it was read from a file, at least in part; otherwise the run was made in this process.
    public boolean wasRead() {
        return read;
    }

    /// How many chunks there are, the newest steps among them.
    public int chunks() {
        return chunks.size() + 1;
    }

    /// The lines of a chunk, each with a line break at its end.
    public byte[] textOf(int chunk) {
        return chunk == chunks.size() ? text.toByteArray() : chunks.get(chunk).text();
    }

    /// How the run ended; null while it is under way.
    public @Nullable TraceEnd end() {
        return end;
    }

    public void end(TraceEnd how) {
        end = how;
    }

    /// A cache of the few chunks read last, unpacked; the least recently read is evicted.
    private static final class ChunkCache {

        /// Enough to step back from one keyframe of a timeline to the keyframe before it.
        private static final int MOST = 8;

        private record Entry(int chunk, List<TraceStep> steps) {}

        private final List<Entry> entries = new ArrayList<>();

        /// The steps of a chunk.
        List<TraceStep> steps(int number, List<StepChunk> chunks, StepLines lines) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).chunk() == number) {
                    entries.add(entries.remove(i));
                    return entries.getLast().steps();
                }
            }
            List<TraceStep> steps = StepChunk.steps(chunks.get(number).text(), lines);
            keep(number, steps);
            return steps;
        }

        void keep(int number, List<TraceStep> steps) {
            if (entries.size() == MOST) {
                entries.removeFirst();
            }
            entries.add(new Entry(number, steps));
        }
    }
}
