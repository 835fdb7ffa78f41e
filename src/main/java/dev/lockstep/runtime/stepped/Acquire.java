package dev.lockstep.runtime.stepped;

import org.jspecify.annotations.Nullable;

/// Taking a lock, for the first time or again after a wait; one object serves all threads.
///
/// @param kind [OperationKind#ACQUIRE] or [OperationKind#REACQUIRE]
/// @param interruptible whether an interrupt ends it
/// @param due when it gives up, or [#NEVER]
record Acquire(SteppedMutex mutex, OperationKind kind, boolean interruptible, long due) implements Operation {

    static final long NEVER = -1;

    @Override
    public Object object() {
        return mutex.id();
    }

    @Override
    public void offer(SteppedThread thread, ChoicePoint point) {
        if (interruptible && thread.isInterrupted()) {
            point.prompt(thread, thread.choices().cancelled());
        } else if (mutex.isFreeFor(thread)) {
            point.prompt(thread, thread.choices().go());
        } else if (due != NEVER) {
            point.late(thread, thread.choices().timeout(), due);
        }
    }

    @Override
    public void announced(SteppedThread thread) {
        if (!mutex.isFreeFor(thread)) {
            mutex.standsBefore(thread, this);
        }
    }

    @Override
    public boolean isTimed() {
        return due != NEVER;
    }

    @Override
    public boolean isInterruptible() {
        return interruptible;
    }

    @Override
    public int place(SteppedThread thread) {
        return mutex.placeInLine(thread);
    }

    @Override
    public @Nullable SteppedMutex needs() {
        return interruptible || due != NEVER ? null : mutex;
    }
}
