package dev.lockstep.event;

/// A task by the pool that accepted it and its place in the order of acceptance, counted from 1.
///
/// The ordinal is given under the pool's lock, so it follows from the schedule alone.
public record TaskId(EngineId pool, long ordinal) {

    @Override
    public String toString() {
        return "#" + ordinal;
    }
}
