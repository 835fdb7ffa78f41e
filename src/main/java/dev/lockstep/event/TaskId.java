package dev.lockstep.event;

/// A task by the pool that accepted it and its place in the order of acceptance, counted from 1.
///
/// The ordinal is given under the pool's lock, so it follows from the schedule alone.
///
/// @param name what whoever submitted it calls it, where it has a name; otherwise empty. Two tasks may have one name
public record TaskId(EngineId pool, long ordinal, String name) {

    /// A task without a name.
    public TaskId(EngineId pool, long ordinal) {
        this(pool, ordinal, "");
    }

    /// What people call it: its name on one line, or else its number.
    @Override
    public String toString() {
        return name.isBlank() ? "#" + ordinal : name.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
