package dev.lockstep.scenario.program.property;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows one run of a program that a scenario file describes.
public final class ProgramWatch implements Watch {

    private final Levels levels = new Levels();
    private final List<PropertyMonitor> followers;
    private final ThreadResults results;
    private final EndState endState;
    private boolean over;

    public ProgramWatch(List<Property> properties, EndState endState) {
        this.followers = properties.stream().map(PropertyMonitor::new).toList();
        this.results = new ThreadResults(endState.threads(), endState.loops());
        this.endState = endState;
        properties.forEach(property -> property.quantities().forEach(levels::add));
        endState.rows().values().forEach(levels::add);
        look();
    }

    @Override
    public boolean saw(RecordedEvent recorded) {
        results.saw(recorded);
        boolean fed = levels.saw(recorded);
        if (fed) {
            look();
        }
        return fed;
    }

    private void look() {
        for (PropertyMonitor follower : followers) {
            follower.look(levels);
        }
    }

    @Override
    public Object state() {
        return List.of(levels.state(), properties());
    }

    @Override
    public void over(boolean cameToItsEnd) {
        if (!over) {
            followers.forEach(follower -> follower.over(cameToItsEnd && results.allEnded(), levels));
        }
        over = true;
    }

    @Override
    public List<PropertyState> properties() {
        return followers.stream().map(PropertyMonitor::state).toList();
    }

    @Override
    public int broken() {
        int broken = 0;
        for (PropertyMonitor follower : followers) {
            broken += follower.isBroken() ? 1 : 0;
        }
        return broken;
    }

    @Override
    public Map<String, String> endState() {
        return endState(results.told(Set.of()), Set.of());
    }

    @Override
    public Map<String, String> endState(Set<String> threads) {
        return endState(results.told(threads), endState.permits());
    }

    private Map<String, String> endState(Map<String, String> state, Set<String> without) {
        endState.rows().forEach((name, quantity) -> {
            if (!without.contains(name)) {
                state.put(name, levels.bare(quantity));
            }
        });
        return state;
    }

    /// The results of each thread's operations, and how it ended.
    private static final class ThreadResults {

        private final Map<String, List<Gain>> results = new LinkedHashMap<>();
        private final Map<String, ScriptEvent.Began> lines = new HashMap<>();
        private final Map<String, Set<ScriptEvent.Began>> loops;
        private final Set<String> going;

        /// The result of a line; null where it is no line's.
        private record Gain(ScriptEvent.@Nullable Began line, String result) {}

        /// @param loops of each thread the lines whose last result alone counts
        ThreadResults(List<String> threads, Map<String, Set<ScriptEvent.Began>> loops) {
            this.loops = loops;
            threads.forEach(thread -> results.put(thread, new ArrayList<>()));
            going = new HashSet<>(threads);
        }

        void saw(RecordedEvent recorded) {
            // Few events have a result, and a search has many events: the thread is looked up last.
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

        /// The results under the names `thread A` and so on.
        ///
        /// @param round the threads whose lines in loops do not count
        Map<String, String> told(Set<String> round) {
            Map<String, String> told = new LinkedHashMap<>();
            results.forEach((thread, got) -> {
                List<String> all = new ArrayList<>(
                        got.stream()
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
}
