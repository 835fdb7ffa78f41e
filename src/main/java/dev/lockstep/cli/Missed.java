package dev.lockstep.cli;

/// How it is told that no order shows what should be seen sometimes.
final class Missed {

    /// It is a property that does not hold.
    static final String KIND = "property-broken";

    static final String MESSAGE = "no order shows it";

    private Missed() {}
}
