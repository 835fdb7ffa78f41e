package dev.lockstep.event;

import org.jspecify.annotations.Nullable;

/// A throwable as text, so that an event keeps no stack alive and can be compared and written to a file.
///
/// @param kind the simple name of the throwable's class
/// @param message its message, empty where it had none
public record Fault(String kind, String message) {

    /// Describes `thrown`. A throwable whose own `getMessage` throws is described by its class alone.
    public static Fault of(Throwable thrown) {
        return new Fault(thrown.getClass().getSimpleName(), messageOf(thrown));
    }

    private static String messageOf(Throwable thrown) {
        @Nullable String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException unreadable) {
            message = null;
        }
        return message == null ? "" : message;
    }

    @Override
    public String toString() {
        return message.isEmpty() ? kind : kind + ": " + message;
    }
}
