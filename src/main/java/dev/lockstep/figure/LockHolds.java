package dev.lockstep.figure;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which thread holds which lock in some steps of a run, as the snapshots have it.
///
/// @param holds in the order in which they begin
record LockHolds(List<Hold> holds) {

    LockHolds {
        holds = List.copyOf(holds);
    }

    /// A thread holds a lock.
    ///
    /// @param taken the step that took it; the one before the first step where it was held already
    /// @param back the step that gave it back; the one after the last step where it was held on
    record Hold(LockId lock, ThreadId holder, int taken, int back) {}

    /// @param from the first of the steps, counted from 1
    /// @param to the last of them
    static LockHolds of(FigureRun run, int from, int to) {
        List<Hold> holds = new ArrayList<>();
        Map<LockId, Integer> open = new HashMap<>();
        for (int step = from - 1; step <= to; step++) {
            Snapshot after = run.after(step);
            for (Map.Entry<LockId, Integer> entry : List.copyOf(open.entrySet())) {
                Hold hold = holds.get(entry.getValue());
                if (!Objects.equals(after.lock(hold.lock()).holder(), hold.holder())) {
                    holds.set(entry.getValue(), until(hold, step));
                    open.remove(hold.lock());
                }
            }
            for (LockView lock : after.locks().values()) {
                ThreadId holder = lock.holder();
                if (holder != null && !open.containsKey(lock.id())) {
                    open.put(lock.id(), holds.size());
                    holds.add(new Hold(lock.id(), holder, step, to + 1));
                }
            }
        }
        return new LockHolds(holds);
    }

    private static Hold until(Hold hold, int step) {
        return new Hold(hold.lock(), hold.holder(), hold.taken(), step);
    }

    /// The locks that are held, in the order in which they first are.
    List<LockId> locks() {
        return holds.stream().map(Hold::lock).distinct().toList();
    }

    /// Those of these threads, each in one of the fewest places in which none meets another.
    Map<Hold, Integer> beside(List<ThreadId> threads) {
        Map<Hold, Integer> places = new LinkedHashMap<>();
        List<Integer> ends = new ArrayList<>();
        for (Hold hold : holds) {
            if (!threads.contains(hold.holder())) {
                continue;
            }
            int place = 0;
            while (place < ends.size() && ends.get(place) > hold.taken()) {
                place++;
            }
            if (place == ends.size()) {
                ends.add(hold.back());
            } else {
                ends.set(place, hold.back());
            }
            places.put(hold, place);
        }
        return places;
    }
}
