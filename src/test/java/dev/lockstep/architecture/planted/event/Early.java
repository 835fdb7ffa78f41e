package dev.lockstep.architecture.planted.event;

/// The other half.
public record Early() {}
