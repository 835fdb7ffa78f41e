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

    /// The run has come to its end with `point`, of which nothing is chosen any more: nothing is left that matters, it
    /// goes round, or it is too long. Not told where [#choose] ended it.
    default void ended(ChoicePoint point) {}
}
