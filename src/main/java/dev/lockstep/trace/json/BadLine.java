package dev.lockstep.trace.json;

import dev.lockstep.trace.file.BadTrace;

/// What is wrong with a line of a trace; whoever knows which line it is makes a [BadTrace] of it.
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
