package dev.lockstep.architecture.planted.cli;

/// What every planted room imports though none may.
public record Told() {}
