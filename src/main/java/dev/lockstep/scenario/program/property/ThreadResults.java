package dev.lockstep.scenario.program.property;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each thread of a program got: the results of its operations, and how it ended.
final class ThreadResults {

    private final Map<String, List<Gain>> results = new LinkedHashMap<>();
    private final Map<String, ScriptEvent.Began> lines = new HashMap<>();
    private final Map<String, Set<ScriptEvent.Began>> loops;
    private final Set<String> going;

    /// What a line gave; null where it was no line that did.
    private record Gain(ScriptEvent.@Nullable Began line, String result) {}

    /// @param loops of each thread the lines of which only the last result counts
    ThreadResults(List<String> threads, Map<String, Set<ScriptEvent.Began>> loops) {
        this.loops = loops;
        threads.forEach(thread -> results.put(thread, new ArrayList<>()));
        going = new HashSet<>(threads);
    }

    void saw(RecordedEvent recorded) {
        // Few events are about this, and a search has many: the thread is looked up last.
        if (recorded.event() instanceof ScriptEvent.Ended ended && !ended.result().isEmpty()) {
            got(recorded, new Gain(lines.get(recorded.thread().name()), ended.result()));
        } else if (!loops.isEmpty() && recorded.event() instanceof ScriptEvent.Began began) {
            lines.put(recorded.thread().name(), began);
        } else if (recorded.event() instanceof ThreadEvent.Ended ended) {
            going.remove(recorded.thread().name());
            if (ended.fault() != null) {
                got(recorded, new Gain(null, "ended by " + ended.fault()));
            }
        }
    }

    private void got(RecordedEvent recorded, Gain gain) {
        String thread = recorded.thread().name();
        List<Gain> all = results.get(thread);
        if (all != null) {
            if (isInLoop(thread, gain)) {
                all.removeIf(before -> Objects.equals(gain.line(), before.line()));
            }
            all.add(gain);
        }
    }

    private boolean isInLoop(String thread, Gain gain) {
        return gain.line() != null && loops.getOrDefault(thread, Set.of()).contains(gain.line());
    }

    /// Whether every thread has ended.
    boolean allEnded() {
        return going.isEmpty();
    }

    /// By `thread A` and so on.
    ///
    /// @param round the threads of which lines in loops do not count
    Map<String, String> told(Set<String> round) {
        Map<String, String> told = new LinkedHashMap<>();
        results.forEach((thread, got) -> {
            List<String> all = new ArrayList<>(got.stream()
                    .filter(gain -> !round.contains(thread) || !isInLoop(thread, gain))
                    .map(Gain::result)
                    .toList());
            if (going.contains(thread)) {
                all.add("not ended");
            }
            told.put("thread " + thread, String.join("; ", all));
        });
        return told;
    }
}
