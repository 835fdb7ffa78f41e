package dev.lockstep.cli;

/// The command line cannot be carried out as given; the message is one line for people.
final class BadUsage extends Exception {

    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message);
    }
}
