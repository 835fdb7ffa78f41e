package dev.lockstep.event;

/// A task by the pool that accepted it and its place in the order of acceptance, counted from 1.
///
/// The ordinal is given under the pool's lock, so it follows from the schedule alone.
///
/// @param name given by the thread that submitted it; empty where it has none. Two tasks may have the same name
public record TaskId(EngineId pool, long ordinal, String name) {

    /// A task without a name.
    public TaskId(EngineId pool, long ordinal) {
        this(pool, ordinal, "");
    }

    /// For people: its name on one line, or else its number.
    @Override
    public String toString() {
        return name.isBlank() ? "#" + ordinal : name.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
