package dev.lockstep.architecture.planted.event;

/// Stands for the events of the program.
public sealed interface Event {
    /// One.
    record One() implements Event {}

    /// Another.
    record Other() implements Event {}
}
