package dev.lockstep.session.history;

import dev.lockstep.scenario.program.PropertyState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The properties after each step of a way; kept only where they changed.
final class PropertyLog {
    private final TreeMap<Integer, List<PropertyState>> changes;

    PropertyLog() {
        this(Map.of());
    }

    private PropertyLog(Map<Integer, List<PropertyState>> changes) {
        this.changes = new TreeMap<>(changes);
    }

    void after(int step, List<PropertyState> states) {
        if (changes.isEmpty() || !changes.lastEntry().getValue().equals(states)) {
            changes.put(step, List.copyOf(states));
        }
    }

    List<PropertyState> at(int step) {
        Map.Entry<Integer, List<PropertyState>> entry = changes.floorEntry(step);
        return entry == null ? List.of() : entry.getValue();
    }

    /// Whether a property broke in this step.
    boolean brokeAt(int step) {
        List<PropertyState> now = changes.get(step);
        return now != null && broken(now) > broken(at(step - 1));
    }

    /// The properties that broke in this step.
    List<PropertyState> brokenIn(int step) {
        List<PropertyState> before = at(step - 1);
        return changes.getOrDefault(step, List.of()).stream()
                .filter(PropertyState::broken)
                .filter(state -> before.stream().noneMatch(was -> was.broken() && was.name().equals(state.name())))
                .toList();
    }

    /// Every property that is broken by now, and the step in which it broke.
    List<RunFailure> broken() {
        List<RunFailure> broken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        changes.forEach((step, states) -> states.stream()
                .filter(state -> state.broken() && names.add(state.name()))
                .map(state -> RunFailure.of(state, step))
                .forEach(broken::add));
        return broken;
    }

    PropertyLog upTo(int step) {
        return new PropertyLog(changes.headMap(step, true));
    }

    private static long broken(List<PropertyState> states) {
        return states.stream().filter(PropertyState::broken).count();
    }
}
