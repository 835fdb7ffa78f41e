package dev.lockstep.trace.file;

import dev.lockstep.file.OneLine;

/// A file that cannot be read as a trace. The message is one line for people: the error, its line, and the last good
/// step.
public final class BadTrace extends Exception {

    private static final long serialVersionUID = 1L;

    private final int lastGood;

    BadTrace(String message, int lastGood) {
        super(OneLine.of(message));
        this.lastGood = lastGood;
    }

    /// The number of the last step that is whole and consistent; -1 where there is none.
    public int lastGood() {
        return lastGood;
    }
}
