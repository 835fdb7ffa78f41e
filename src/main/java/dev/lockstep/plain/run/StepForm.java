package dev.lockstep.plain.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Which accesses to plain memory are steps. Volatile fields, monitors and threads always are.
///
/// @param all whether every access to what is shared is a step
/// @param labels otherwise, what the places are parts of whose accesses are steps, such as `Counter.count`
record StepForm(boolean all, Set<String> labels) {

    static final StepForm EVERY_ACCESS = new StepForm(true, Set.of());

    /// Only what synchronises.
    static final StepForm SYNCHRONISATION = new StepForm(false, Set.of());

    StepForm {
        labels = Set.copyOf(labels);
    }

    boolean has(String label) {
        return all || labels.contains(label);
    }

    StepForm with(Collection<String> more) {
        Set<String> joined = new HashSet<>(labels);
        joined.addAll(more);
        return new StepForm(all, joined);
    }
}
