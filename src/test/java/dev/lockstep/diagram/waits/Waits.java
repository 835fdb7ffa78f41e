package dev.lockstep.diagram.waits;

import dev.lockstep.diagram.Threads;
import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;

/// Snapshots in which threads wait for each other.
final class Waits {

    private Waits() {}

    /// @param next by thread the one it waits for; -1 for none, -2 for a condition of its own, -3 for one all share
    static Snapshot of(int[] next, String name) {
        Threads threads = new Threads();
        for (int at = 0; at < next.length; at++) {
            ThreadId id = new ThreadId(name + (char) ('A' + at));
            if (next[at] >= 0) {
                threads.holder(new ThreadId(name + (char) ('A' + next[at])), lock(next[at]));
                threads.blocked(id, lock(next[at]));
            } else if (next[at] == -1) {
                threads.add(id, Activity.RUNNING);
            } else {
                threads.waiting(id, new LockId("buffer", "monitor"), next[at] == -3 ? "notEmpty" : "own" + at);
            }
        }
        return threads.with(0);
    }

    private static LockId lock(int at) {
        return new LockId("", "fork " + at);
    }
}
