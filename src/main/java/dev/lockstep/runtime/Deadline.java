package dev.lockstep.runtime;

/// A moment of the runtime's clock. Engines can wait for it but not read it, so that time decides nothing but
/// time-outs.
public interface Deadline {}
