package dev.lockstep.scenario;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;

/// A file of a scenario or of a lecture that cannot be used. The message is one line for people: where, what was found and what was
/// expected.
public final class BadScenario extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;

    public BadScenario(LocalText message) {
        super(message.onOneLine().english());
        this.line = message.onOneLine();
    }

    @Override
    public LocalText line() {
        return line;
    }

    /// The one line, in English.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
