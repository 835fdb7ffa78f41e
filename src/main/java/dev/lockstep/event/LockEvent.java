package dev.lockstep.event;

/// What happens between a thread and a lock or one of its conditions. The thread is the one that records the event.
///
/// [Acquired] is recorded after the lock was taken and [Released] before it is given back, so in sequence order a lock
/// never has two holders.
public sealed interface LockEvent extends Event {

    /// The lock that the event is about.
    LockId lock();

    /// Another thread holds the lock; this one waits for it.
    record Blocked(LockId lock) implements LockEvent {}

    /// The thread holds the lock.
    record Acquired(LockId lock) implements LockEvent {}

    /// The thread stopped waiting for the lock without having it.
    record GaveUp(LockId lock, Wakeup wakeup) implements LockEvent {}

    /// The thread is about to give the lock back.
    record Released(LockId lock) implements LockEvent {}

    /// The thread is about to give the lock back and wait on the condition.
    record AwaitBegan(ConditionId condition, boolean timed) implements LockEvent {

        @Override
        public LockId lock() {
            return condition.lock();
        }
    }

    /// The wait is over and the thread holds the lock again.
    record AwaitEnded(ConditionId condition, Wakeup wakeup) implements LockEvent {

        @Override
        public LockId lock() {
            return condition.lock();
        }
    }

    /// The thread, holding the lock, wakes one waiter or all of them.
    record Signalled(ConditionId condition, boolean all) implements LockEvent {

        @Override
        public LockId lock() {
            return condition.lock();
        }
    }
}
