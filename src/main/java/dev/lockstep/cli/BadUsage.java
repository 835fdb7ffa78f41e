package dev.lockstep.cli;

/// What was asked for makes no sense; the message is one line for people.
final class BadUsage extends Exception {

    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message);
    }
}
