package dev.lockstep.event;

/// Something that happened, recorded by the thread that did it, inside the critical section in which it happened.
///
/// The runtime records the events of threads, locks and semaphores; an engine records what its operations *mean*. The
/// hierarchy is sealed so that a new event breaks every `switch` that has not thought about it.
public sealed interface Event permits ThreadEvent, LockEvent, SemaphoreEvent, EngineEvent, ScriptEvent {}
