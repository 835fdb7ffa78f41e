package dev.lockstep.snapshot.history;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
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
/// Not thread-safe: one thread feeds it and takes views; a view may go anywhere.
final class StepLanes {

    private final Map<ThreadId, StepTrack> tracks = new LinkedHashMap<>();

    /// Takes note of everyone after `step`; does nothing before the first.
    ///
    /// @param choices what can be chosen then; null where nobody knows
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

    /// Lanes of their own up to `step`.
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
}
