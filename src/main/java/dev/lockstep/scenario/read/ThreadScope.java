package dev.lockstep.scenario.read;

import dev.lockstep.scenario.yaml.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The locals of one thread, and the names that its script reads.
final class ThreadScope {

    static final String RESULT = "result";

    private final Map<String, Place> locals = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /// Whether it is a local of this thread.
    boolean has(String name) {
        return name.equals(RESULT) || locals.containsKey(name);
    }

    /// All locals of this thread.
    List<String> names() {
        List<String> names = new ArrayList<>(locals.keySet());
        names.add(RESULT);
        return names;
    }

    /// The script gives `name` a value at `place`.
    void assigned(String name, Place place) {
        locals.putIfAbsent(name, place);
    }

    void reads(String name) {
        read.add(name);
    }

    /// Where each name stands that is assigned and never read, in the order of the script.
    Map<String, Place> unread() {
        Map<String, Place> unread = new LinkedHashMap<>(locals);
        unread.keySet().removeAll(read);
        return unread;
    }
}
