package dev.lockstep.trace;

import java.util.ArrayList;
import java.util.List;

/// The steps of the few chunks that were looked at last, unpacked; the one that was looked at longest ago makes way.
final class ChunkCache {

    /// Enough for whoever goes back step by step from one keyframe of a timeline to the one before.
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
