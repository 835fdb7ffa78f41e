package dev.lockstep.session.control;

import dev.lockstep.trace.Trace;
import java.util.concurrent.CompletableFuture;

/// The controls of a run that is stepped through, whichever session shows it. No command waits for the run: it is
/// queued and carried out by a thread of the session. For any thread.
public interface StepControls {

    /// Takes one step: forward along the shown branch or, at its end, the one that the policy chooses.
    void step();

    /// Goes one step back; at the start, nothing happens.
    void back();

    /// Goes to the step of this number: back, forward along the shown branch or, beyond its end, by the policy; at
    /// most to the end of the run.
    void jump(int step);

    /// Runs by itself until `until`, the end of the run or [#pause]: to the end of the run at the set speed, to
    /// anything else as fast as possible.
    void run(RunUntil until);

    void pause();

    /// Sets how fast it runs by itself, 1 for four steps a second; at least a quarter, at most 32 times that.
    void speed(double factor);

    /// A copy of the trace of the shown branch, as far as it went. Fails where the session is closed before, or has
    /// too much to do.
    CompletableFuture<Trace> trace();
}
