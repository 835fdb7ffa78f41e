package dev.lockstep.scenario;

import dev.lockstep.file.OneLine;

/// A file of a scenario or of a lecture that cannot be used. The message is one line for people: where, what was found and what was
/// expected.
public final class BadScenario extends Exception {

    private static final long serialVersionUID = 1L;

    public BadScenario(String message) {
        super(OneLine.of(message));
    }

    /// The one line.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
