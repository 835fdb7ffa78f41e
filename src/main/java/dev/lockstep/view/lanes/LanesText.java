package dev.lockstep.view.lanes;

import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.stream.Collectors;

/// The lanes for a screen reader: what each thread does now.
final class LanesText {
    private static final int MOST = 12;

    private LanesText() {}

    static String of(Snapshot snapshot) {
        String threads = snapshot.threads().values().stream()
                .limit(MOST)
                .map(LanesText::thread)
                .collect(Collectors.joining(", "));
        int more = snapshot.threads().size() - MOST;
        return "Lanes: " + threads + (more > 0 ? ", and " + more + " more" : "");
    }

    private static String thread(ThreadView thread) {
        return thread.id() + " " + thread.sign().word();
    }
}
