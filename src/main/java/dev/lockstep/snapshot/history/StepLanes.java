package dev.lockstep.snapshot.history;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lanes of a run by its steps: for each thread, its sign after every step. Exact, and nothing is forgotten.
///
///     step      0   1   2   3
///     A         ●   ▶   ▶   ✓      one cell a step: what is true after it
///     B         ●   ●   ⧗   ⧗
///
/// Not thread-safe: one thread feeds it and takes views; a view may be handed to any thread.
final class StepLanes {

    private final Map<ThreadId, StepTrack> tracks = new LinkedHashMap<>();

    /// Notes the sign of every thread after `step`; does nothing before the first.
    ///
    /// @param choices the choices after the step; null where unknown
    void note(int step, Snapshot snapshot, @Nullable List<String> choices) {
        if (step < 0) {
            return;
        }
        Map<ThreadId, Enabledness> going = choices == null ? null : Enabledness.of(choices);
        for (ThreadView thread : snapshot.threads().values()) {
            ThreadSign sign = thread.sign(Enabledness.of(snapshot, thread, going));
            tracks.computeIfAbsent(thread.id(), _ -> new StepTrack()).turn(step, sign);
        }
    }

    /// The cells of the steps from `from` up to, not including, `to`, of every thread there is, in the order in which
    /// they were first seen. The cost grows with the number of threads, not with that of steps.
    List<Lane> view(int from, int to) {
        List<Lane> lanes = new ArrayList<>(tracks.size());
        tracks.forEach((thread, track) -> lanes.add(track.view(thread, from, to)));
        return List.copyOf(lanes);
    }

    /// A copy of the lanes up to `step`.
    StepLanes upTo(int step) {
        StepLanes copy = new StepLanes();
        tracks.forEach((thread, track) -> {
            StepTrack kept = track.copy(step);
            if (!kept.isEmpty()) {
                copy.tracks.put(thread, kept);
            }
        });
        return copy;
    }

    /// The lane of one thread over the steps of a run, in the making: every turn is kept, eight bytes each.
    private static final class StepTrack {

        private long[] turns;
        private int count;

        StepTrack() {
            this(new long[4], 0);
        }

        private StepTrack(long[] turns, int count) {
            this.turns = turns;
            this.count = count;
        }

        /// After `step` the sign is `sign`; steps come in order. The last step may come again, once its choices are
        /// known.
        void turn(int step, ThreadSign sign) {
            if (count > 0 && Lane.at(turns[count - 1]) == step && Lane.signAfter(turns[count - 1]) != sign) {
                // Views still read the old array.
                count--;
                turns = Arrays.copyOf(turns, turns.length);
            }
            if (count > 0 && Lane.signAfter(turns[count - 1]) == sign) {
                return;
            }
            if (count == turns.length) {
                // Views still read the old array.
                turns = Arrays.copyOf(turns, count + (count >> 2) + 4);
            }
            turns[count++] = Lane.turn(step, sign);
        }

        /// The cells of the steps from `from` up to, not including, `to`.
        Lane view(ThreadId thread, int from, int to) {
            int first = Math.max(0, upTo(from) - 1);
            return new Lane(thread, turns, first, Math.max(0, upTo(to - 1) - first), from, to);
        }

        /// A copy with the turns up to `step`.
        StepTrack copy(int step) {
            int kept = upTo(step);
            return new StepTrack(Arrays.copyOf(turns, kept), kept);
        }

        boolean isEmpty() {
            return count == 0;
        }

        /// How many turns came in the steps up to `step`.
        private int upTo(int step) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Lane.at(turns[middle]) <= step) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
