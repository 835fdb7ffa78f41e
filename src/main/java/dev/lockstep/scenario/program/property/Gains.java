package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Recorded;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each thread of a program got: the results of its operations, and how it ended.
final class Gains {

    private final Map<String, List<String>> results = new LinkedHashMap<>();
    private final Set<String> going;

    Gains(List<String> threads) {
        threads.forEach(thread -> results.put(thread, new ArrayList<>()));
        going = new HashSet<>(threads);
    }

    void saw(Recorded recorded) {
        // Few events are about this, and a search has many: the thread is looked up last.
        if (recorded.event() instanceof ScriptEvent.Ended ended && !ended.result().isEmpty()) {
            got(recorded, ended.result());
        } else if (recorded.event() instanceof ThreadEvent.Ended ended) {
            going.remove(recorded.thread().name());
            if (ended.fault() != null) {
                got(recorded, "ended by " + ended.fault());
            }
        }
    }

    private void got(Recorded recorded, String what) {
        List<String> all = results.get(recorded.thread().name());
        if (all != null) {
            all.add(what);
        }
    }

    /// Whether every thread has ended.
    boolean allEnded() {
        return going.isEmpty();
    }

    /// By `thread A` and so on.
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        results.forEach((thread, got) -> {
            List<String> all = new ArrayList<>(got);
            if (going.contains(thread)) {
                all.add("not ended");
            }
            told.put("thread " + thread, String.join("; ", all));
        });
        return told;
    }
}
