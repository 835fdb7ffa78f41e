package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.trace.TraceStep;
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

    /// Takes note of `step`, before and after which the two snapshots are true.
    void after(TraceStep step, Snapshot before, Snapshot snapshot) {
        boolean everyone = before.gapAt() != snapshot.gapAt();
        for (Recorded recorded : step.events()) {
            note(recorded.thread(), step.number(), snapshot);
            switch (recorded.event()) {
                case ThreadEvent event -> everyone |= event instanceof ThreadEvent.Stated;
                case PoolEvent event -> everyone |= event instanceof PoolEvent.Stated;
                case CacheEvent event -> everyone |= event instanceof CacheEvent.Stated;
                case BarrierEvent event -> everyone |= event instanceof BarrierEvent.Stated;
                // Whoever held the lock before has it no longer, even where nobody told how it was given back.
                case LockEvent event -> note(before.lock(event.lock()).holder(), step.number(), snapshot);
                case SemaphoreEvent _, ScriptEvent _ -> {}
            }
        }
        if (everyone) {
            snapshot.threads().keySet().forEach(id -> note(id, step.number(), snapshot));
        }
    }

    private void note(@Nullable ThreadId id, int step, Snapshot snapshot) {
        ThreadView thread = id == null ? null : snapshot.thread(id);
        if (id != null && thread != null) {
            tracks.computeIfAbsent(id, _ -> new StepTrack()).turn(step, thread.sign());
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
