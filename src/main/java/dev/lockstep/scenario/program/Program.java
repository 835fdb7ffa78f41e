package dev.lockstep.scenario.program;

import dev.lockstep.event.LockId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.List;
import java.util.Optional;

/// Something to run: threads, and what they work on. The same on every runtime, and as often as one likes.
public interface Program {

    /// Makes all that the threads work on and spawns them. Called once for each run, before anything else of it.
    void setUp(EngineRuntime port);

    /// Makes what follows one run by its events and says what came of it.
    Watch watch();

    /// What to look for while it is stepped through, for people; empty where the scenario's own words do.
    default String about() {
        return "";
    }

    /// The bounds of a run by steps.
    default RunSettings settings() {
        return RunSettings.DEFAULT;
    }

    /// What must come out of it, where that is said.
    default Optional<Expectation> expected() {
        return Optional.empty();
    }

    /// The locks that the program has of its own, those of its semaphores left out: they are there before the first event
    /// speaks of them.
    default List<LockId> locks() {
        return List.of();
    }
}
