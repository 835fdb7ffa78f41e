package dev.lockstep.trace.json;

import dev.lockstep.trace.file.BadTrace;

/// An error in a line of a trace; the reader of the file, which knows the line's number, turns it into a [BadTrace].
public final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wrong;

    public BadLine(String wrong) {
        super(wrong);
        this.wrong = wrong;
    }

    public String wrong() {
        return wrong;
    }
}
