package dev.lockstep.runtime;

import dev.lockstep.event.ThreadId;

/// A thread of the program that is being watched.
public interface LogicalThread {

    ThreadId id();

    /// Interrupts it: ends its present or next interruptible wait.
    void interrupt();

    /// Waits until it has ended.
    void join() throws InterruptedException;

    /// Waits until it has ended or the deadline has passed.
    ///
    /// @return whether it has ended
    boolean join(Deadline deadline) throws InterruptedException;
}
