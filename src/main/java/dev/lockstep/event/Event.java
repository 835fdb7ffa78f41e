package dev.lockstep.event;

/// Something that happened, told by whoever did it, from inside the critical section it happened in.
///
/// Threads, locks and semaphores speak for themselves: the runtime tells of them. What an operation *meant* is told by the engine.
/// The hierarchy is sealed so that a new event breaks every `switch` that has not thought about it.
public sealed interface Event permits ThreadEvent, LockEvent, SemaphoreEvent, EngineEvent, ScriptEvent {}
