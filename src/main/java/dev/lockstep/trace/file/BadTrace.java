package dev.lockstep.trace.file;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;

/// A file that cannot be read as a trace. The message is one line for people: the error, its line, and the last good
/// step.
public final class BadTrace extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;
    private final int lastGood;

    BadTrace(LocalText message, int lastGood) {
        super(message.onOneLine().english());
        this.line = message.onOneLine();
        this.lastGood = lastGood;
    }

    @Override
    public LocalText line() {
        return line;
    }

    /// The number of the last step that is whole and consistent; -1 where there is none.
    public int lastGood() {
        return lastGood;
    }
}
