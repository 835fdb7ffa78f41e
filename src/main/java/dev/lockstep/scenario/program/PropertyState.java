package dev.lockstep.scenario.program;

/// A property and whether it holds.
///
/// @param name its text in the scenario, such as `never: computing user:1 > 1`
/// @param held whether it holds as far as the run went. A `sometimes` does not until it was seen; an `in the end` is
///     open until the run has come to its end, and stays open in a run that got stuck or was stopped from outside
/// @param decided whether no later event can change that, in this run or, for a `sometimes`, in another
/// @param message why it does not hold, or why it was not judged, in one line; otherwise empty
public record PropertyState(String name, Held held, boolean decided, String message) {

    /// Whether a property holds, where that was judged.
    public enum Held {
        YES,
        /// It was seen once, which is all that a `sometimes` asks.
        SEEN,
        NO,
        /// It was not judged: its quantities have no value yet, or the run has not come to its end.
        OPEN
    }

    /// Whether this run has broken it. A `sometimes` that was not seen in one run may be seen in another: that breaks
    /// nothing.
    public boolean broken() {
        return held == Held.NO && decided;
    }
}
