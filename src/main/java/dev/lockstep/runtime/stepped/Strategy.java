package dev.lockstep.runtime.stepped;

/// Chooses every step of a run. Called by the thread that has just stopped, never by two at a time; what it throws ends
/// the run and comes out of [SteppedRuntime#run].
@FunctionalInterface
public interface Strategy {

    /// Returned instead of an index: the run ends here.
    int END = -1;

    /// Takes one of the choices.
    ///
    /// @return its index, or [#END]
    int choose(ChoicePoint point);

    /// The run has ended before `point`, of which nothing is chosen any more: no choice is left that matters, it is in
    /// a livelock, or it is too long. Not called where [#choose] ended it.
    default void ended(ChoicePoint point) {}
}
