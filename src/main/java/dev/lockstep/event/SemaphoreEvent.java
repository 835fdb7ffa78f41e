package dev.lockstep.event;

/// What happens between a thread and a counting semaphore. The thread is the one that records the event.
///
/// The events of one semaphore are in the order of its operations, so `permits` changes by one with each acquire and
/// release.
public sealed interface SemaphoreEvent extends Event {

    /// The semaphore's name.
    String semaphore();

    /// The semaphore exists; its first event.
    ///
    /// @param permits how many there are
    record Made(String semaphore, int permits) implements SemaphoreEvent {}

    /// There is no permit; the thread waits for one.
    record Blocked(String semaphore, boolean timed) implements SemaphoreEvent {}

    /// The thread took a permit.
    ///
    /// @param permits how many are left
    record Acquired(String semaphore, int permits) implements SemaphoreEvent {}

    /// The thread no longer waits, and has no permit.
    record GaveUp(String semaphore, Wakeup wakeup) implements SemaphoreEvent {}

    /// The thread gave a permit back.
    ///
    /// @param permits how many there are now
    record Released(String semaphore, int permits) implements SemaphoreEvent {}
}
