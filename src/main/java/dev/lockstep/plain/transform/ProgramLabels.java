package dev.lockstep.plain.transform;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The names of a program's classes for people: without package and enclosing classes, as far as that is unique.
final class ProgramLabels {
    private final Map<String, String> labels = new HashMap<>();

    ProgramLabels(Collection<String> names) {
        Map<String, Integer> times = new HashMap<>();
        names.forEach(name -> times.merge(simple(name), 1, Integer::sum));
        names.forEach(
                name -> labels
                        .put(name, times.get(simple(name)) == 1 ? simple(name) : name.replace('/', '.')));
    }

    String of(String name) {
        return labels.get(name);
    }

    /// An anonymous class has only a number, and keeps the name of the class around it; a local one has a number before
    /// its name.
    private static String simple(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dollar = last.lastIndexOf('$');
        String inner = last.substring(dollar + 1);
        if (dollar <= 0 || inner.isEmpty()) {
            return last;
        }
        String letters = inner.replaceFirst("^[0-9]+", "");
        return letters.isEmpty() ? last : letters;
    }
}
