package dev.lockstep.runtime.stepped;

import org.jspecify.annotations.Nullable;

/// A thread's next operation as the runtime sees it: it says which choices it has, and is run by its thread.
sealed interface Operation extends NextOperation
        permits Acquire, AcquirePermit, Await, Join, SimpleOperation, LockRequest, SignalOne, Sleep, WaitUntil, ConditionWait {

    /// Adds what `thread`, whose next operation this is, may choose now; nothing where it cannot go on.
    void offer(SteppedThread thread, ChoicePoint point);

    /// Told once, when `thread` has reached it.
    default void announced(SteppedThread thread) {}

    /// Where `thread`, whose next operation this is, stands in a line, from 0; -1 where there is none.
    default int place(SteppedThread thread) {
        return -1;
    }

    /// The values for which it cannot go on, such as `x is 0`; made when it is stuck, empty where its label says enough.
    default String values() {
        return "";
    }

    /// The lock without which this can never go on, neither by time nor by interrupt; null where there is none.
    default @Nullable SteppedMutex needs() {
        return null;
    }
}
