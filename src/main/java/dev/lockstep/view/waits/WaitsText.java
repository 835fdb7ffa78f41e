package dev.lockstep.view.waits;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Labels;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;

/// The waits-for relation as sentences, in the order of the threads.
final class WaitsText {
    private WaitsText() {}

    static List<String> of(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        for (ThreadView thread : snapshot.threads().values()) {
            String waits = waits(thread, snapshot);
            if (!waits.isEmpty()) {
                lines.add(thread.id() + " " + waits);
            }
        }
        return lines;
    }

    private static String waits(ThreadView thread, Snapshot snapshot) {
        return switch (thread.activity()) {
            case Activity.Blocked(LockId lock) -> "→ " + Labels.of(lock) + heldBy(lock, snapshot);
            case Activity.Waiting waiting -> "waits on " + Labels.of(waiting.condition());
            case Activity.Joining(ThreadId target) -> "waits for the end of " + target;
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> "";
        };
    }

    private static String heldBy(LockId lock, Snapshot snapshot) {
        ThreadId holder = snapshot.lock(lock).holder();
        return holder == null ? "" : " → held by " + holder;
    }
}
