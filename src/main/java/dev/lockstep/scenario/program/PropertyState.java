package dev.lockstep.scenario.program;

import dev.lockstep.runtime.stepped.Outcome;
import java.util.List;

/// A property and whether it holds.
///
/// @param name its text in the scenario, such as `never: computing user:1 > 1`
/// @param held whether it holds as far as the run went. A `sometimes` does not until it was seen; an `in the end` is
///     open until the run has come to its end, and stays open in a run that got stuck or was stopped from outside
/// @param decided whether no later event can change that, in this run or, for a `sometimes`, in another
/// @param message why it does not hold, or why it was not judged, in one line; otherwise empty
/// @param violations where it broke, the comparisons that say so; empty where none does
public record PropertyState(
        String name,
        Held held,
        boolean decided,
        String message,
        List<Outcome.Violation> violations) {

    public PropertyState {
        violations = List.copyOf(violations);
    }

    public PropertyState(String name, Held held, boolean decided, String message) {
        this(name, held, decided, message, List.of());
    }

    /// The failure of a run that has broken it.
    public Outcome.PropertyBroken failure() {
        return new Outcome.PropertyBroken(name, message, violations);
    }

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
