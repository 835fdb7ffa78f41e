package dev.lockstep.scenario.program;

import dev.lockstep.runtime.EngineRuntime;

/// Something to run: threads, and what they work on. The same on every runtime, and as often as one likes.
public interface Program {

    /// Makes all that the threads work on and spawns them. Called once for each run, before anything else of it.
    void setUp(EngineRuntime port);

    /// Makes what follows one run by its events and says what came of it.
    Watch watch();
}
