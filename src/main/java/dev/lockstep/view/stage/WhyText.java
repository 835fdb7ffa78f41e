package dev.lockstep.view.stage;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.SinceWords;
import dev.lockstep.explain.Why;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;

/// What the pop-over says of a thread: a heading, then plain sentences.
final class WhyText {
    private WhyText() {}

    static List<String> of(Snapshot snapshot, ThreadId thread, SinceWords since) {
        ThreadView view = snapshot.thread(thread);
        if (view == null) {
            return List.of(thread.name(), "It is gone.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(thread.name() + " · " + view.sign().word());
        List<String> reasons = Why.isItStuck(snapshot, thread, since);
        lines.addAll(reasons.isEmpty() && !view.sign().isOver() ? List.of("Nothing holds it back.") : reasons);
        return lines;
    }
}
