package dev.lockstep.trace;

/// What is wrong with a line of a trace; whoever knows which line it is makes a [BadTrace] of it.
final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wrong;

    BadLine(String wrong) {
        super(wrong);
        this.wrong = wrong;
    }

    String wrong() {
        return wrong;
    }
}
