package dev.lockstep.session.control;

import dev.lockstep.trace.Trace;

/// The run that a session shows, as far as it went, and where it is shown.
///
/// @param trace a copy of the trace of the shown branch
/// @param step the shown step
/// @param seed the seed of random choices in it
public record RunSoFar(Trace trace, int step, long seed) {

    /// Whether it is shown at the same step as `other`, and the same choices were made in both.
    public boolean isAs(RunSoFar other) {
        if (step != other.step || trace.last() != other.trace.last()) {
            return false;
        }
        for (int number = 1; number <= trace.last(); number++) {
            if (!trace.step(number).chosen().equals(other.trace.step(number).chosen())) {
                return false;
            }
        }
        return true;
    }
}
