package dev.lockstep.runtime.stepped;

/// Decides every step of a run. Called by whichever thread has just stopped, never by two at a time; what it throws
/// ends the run and comes out of [SteppedRuntime#run].
@FunctionalInterface
public interface Strategy {

    /// Returned instead of an index: the run ends here.
    int END = -1;

    /// Takes one of the choices.
    ///
    /// @return its index, or [#END]
    int choose(ChoicePoint point);
}
