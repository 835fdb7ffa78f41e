package dev.lockstep.engine.barrier;

/// What the last party to arrive runs for all parties before any leaves.
///
/// It runs with the barrier's lock held: threads that arrive, ask for the status or give up meanwhile wait for the lock
/// until it ends. It may read the barrier's status but not wait at it, reset it or abort it.
@FunctionalInterface
public interface BarrierAction {

    /// Runs on the thread of the last party to arrive.
    ///
    /// @throws Exception to break the barrier instead of tripping it
    void run() throws Exception;
}
