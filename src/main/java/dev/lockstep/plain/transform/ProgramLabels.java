package dev.lockstep.plain.transform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names of a program's classes for people: without package and enclosing classes, as far as that is unique.
final class ProgramLabels {
    private final Map<String, String> labels = new HashMap<>();

    ProgramLabels(Collection<String> names) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.forEach(name -> (once.add(simple(name)) ? once : twice).add(simple(name)));
        names.forEach(
                name -> labels.put(name, twice.contains(simple(name)) ? name.replace('/', '.') : simple(name)));
    }

    /// @throws NullPointerException if the program has no such class
    String of(String name) {
        return Objects.requireNonNull(labels.get(name), name);
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
