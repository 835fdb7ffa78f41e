package dev.lockstep.engine.barrier;

/// What the last party to arrive does for all of them before anyone leaves.
///
/// It runs with the barrier's lock held: everyone who arrives, looks or gives up meanwhile stands at the lock until it
/// ends. It may look at the barrier but not wait at it, reset it or abort it.
@FunctionalInterface
public interface BarrierAction {

    /// Does it, on the thread of the last to arrive.
    ///
    /// @throws Exception to break the barrier instead of tripping it
    void run() throws Exception;
}
