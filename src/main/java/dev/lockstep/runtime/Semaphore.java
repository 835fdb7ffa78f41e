package dev.lockstep.runtime;

/// A counting semaphore, whose value is its number of permits. Its waiters are served in no promised order, and any
/// thread may release a permit, as with E. W. Dijkstra's V.
public interface Semaphore extends SharedValue<Integer> {

    /// Waits until there is a permit, and takes it.
    ///
    /// @throws InterruptedException if the thread is interrupted before or while it waits; it has no permit then, and
    ///     the flag is clear
    void acquire() throws InterruptedException;

    /// As [#acquire()], but gives up once the deadline has passed. A free permit is taken even then.
    ///
    /// @return whether a permit was taken
    boolean acquire(Deadline deadline) throws InterruptedException;

    /// Gives a permit back.
    ///
    /// @throws ArithmeticException if there are [Integer#MAX_VALUE] permits already
    void release();
}
