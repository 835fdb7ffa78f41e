package dev.lockstep.scenario.program;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program to run: threads, and the objects they work on. The same on every runtime, for any number of runs.
public interface Program {

    /// Makes the objects that the threads work on and spawns the threads. Called once for each run, before any other
    /// call.
    void setUp(EngineRuntime port);

    /// Makes the observer of one run, which judges it by its events.
    Watch watch();

    /// What to look for while it is stepped through, for people; empty where the scenario's own text is enough.
    default Optional<LocalText> about() {
        return Optional.empty();
    }

    /// Where a person who steps through it is to be asked what comes.
    default List<AskPoint> asks() {
        return List.of();
    }

    /// The bounds of a run by steps.
    default RunSettings settings() {
        return RunSettings.DEFAULT;
    }

    /// The expected result, where the scenario has one.
    default Optional<Expectation> expected() {
        return Optional.empty();
    }

    /// Its sets of threads that are alike; only those that are known to be.
    default List<AlikeThreads> alike() {
        return List.of();
    }

    /// The program's own locks, without those of its semaphores: they exist before the first event about them.
    default List<LockId> locks() {
        return List.of();
    }

    /// The conditions of its own locks.
    default List<ConditionId> conditions() {
        return List.of();
    }

    /// The path of a listing of its engine in Python, below the folder of all listings, such as `pool/worker_pool.py`;
    /// empty where it has no engine.
    default String listing() {
        return "";
    }

    /// The keys that its threads name, by cache and in the order of the script: a picture keeps their places from the
    /// start.
    default Map<EngineId, List<String>> keys() {
        return Map.of();
    }
}
