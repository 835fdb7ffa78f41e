package dev.lockstep.scenario.program;

/// A property and whether it holds.
///
/// @param name as the scenario has it, such as `never: computing user:1 > 1`
/// @param held whether it holds as far as the run went. A `sometimes` does not until it was seen, and what must hold in
///     the end does until then
/// @param decided whether nothing that comes can change that, in this run or, for a `sometimes`, in another
/// @param message why it does not hold, in one line; empty where it does
public record PropertyState(String name, boolean held, boolean decided, String message) {

    /// Whether this run has broken it. A `sometimes` that was not seen in one run may be seen in another: that breaks
    /// nothing.
    public boolean broken() {
        return !held && decided;
    }
}
