package dev.lockstep.file;

/// An exception whose message is one line for people, in every language. [Throwable#getMessage] has it in English, for
/// the command line.
public interface LocalizedError {

    /// The one line.
    LocalText line();

    /// The message of `thrown` in every language that it is in: what the system or a library says is in one alone.
    static LocalText of(Throwable thrown) {
        return thrown instanceof LocalizedError error
                ? error.line()
                : LocalText.of(String.valueOf(thrown.getMessage()));
    }
}
