package dev.lockstep.scenario.program.script;

import java.util.Set;

/// The settings and operations that an implementation has, in the words of files.
public enum ProgramParts {
    ALL,
    POOL,
    BOUNDED_POOL,
    CACHE,
    /// Its lock is held during a compute and not reentrant, so a compute cannot ask for another key.
    FLAT_CACHE,
    BARRIER,
    TIMED_BARRIER;

    private static final Set<String> OF_POOL = Set.of(
            "implementation", "workers", "task time", "failing", "submit TASK", "join", "shut down", "await termination");
    private static final Set<String> OF_CACHE = Set.of("implementation", "compute time", "failing", "get KEY");
    private static final Set<String> OF_BARRIER = Set.of("implementation", "parties", "await");

    boolean has(String part) {
        return switch (this) {
            case ALL -> true;
            case POOL -> OF_POOL.contains(part);
            case BOUNDED_POOL -> OF_POOL.contains(part) || part.equals("capacity");
            case CACHE -> OF_CACHE.contains(part) || part.equals("asks for");
            case FLAT_CACHE -> OF_CACHE.contains(part);
            case BARRIER -> OF_BARRIER.contains(part);
            case TIMED_BARRIER -> OF_BARRIER.contains(part) || part.equals("limit") || part.equals("await at most TIME");
        };
    }
}
