package dev.lockstep.session.control;

/// How a scenario is watched.
public enum WatchMode {
    /// On real threads.
    LIVE,
    /// One simulated operation at a time.
    STEP,
    /// A search through every order that differs.
    EXPLORE
}
