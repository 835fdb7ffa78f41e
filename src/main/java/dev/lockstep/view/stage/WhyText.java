package dev.lockstep.view.stage;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;

/// What the pop-over says of a thread: a heading, then plain sentences.
final class WhyText {
    private WhyText() {}

    static List<String> of(Snapshot snapshot, ThreadId thread) {
        ThreadView view = snapshot.thread(thread);
        if (view == null) {
            return List.of(thread.name(), "It has ended, or has not begun.");
        }
        return List.of(thread.name() + " · " + view.sign().word());
    }
}
