package dev.lockstep.session;

import dev.lockstep.file.OneLine;

/// What went wrong, as one line for people.
public final class Complaints {
    private Complaints() {}

    /// What `thrown` says; an error, which was not written for people, is named as well.
    public static String line(Throwable thrown) {
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        String line = message == null || message.isBlank() ? kind : message;
        String named = thrown instanceof Error && !line.equals(kind) ? kind + ": " + line : line;
        return OneLine.of(named);
    }
}
