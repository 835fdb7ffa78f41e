package dev.lockstep.session.step;

/// What went wrong, as one line for people.
final class Complaints {
    private Complaints() {}

    static String line(Throwable thrown) {
        String message = thrown.getMessage();
        String line = message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
        return line.strip().replaceAll("\\s+", " ");
    }
}
