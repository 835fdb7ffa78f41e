package dev.lockstep.architecture.planted.runtime;

/// Stands for the program's own.
public interface GuardedState {}
