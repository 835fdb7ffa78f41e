package dev.lockstep.session.headless;

/// A run was over before its schedule was.
public final class RunOver extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int steps;
    private final int choices;

    /// @param steps how many the run had
    /// @param choices how many the schedule has
    public RunOver(String message, int steps, int choices) {
        super(message);
        this.steps = steps;
        this.choices = choices;
    }

    /// How many steps the run had.
    public int steps() {
        return steps;
    }

    /// How many choices the schedule has.
    public int choices() {
        return choices;
    }
}
