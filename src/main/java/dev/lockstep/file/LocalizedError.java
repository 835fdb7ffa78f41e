package dev.lockstep.file;

/// An exception whose message is one line for people, in every language. [Throwable#getMessage] has it in English, for
/// the command line.
public interface LocalizedError {

    /// The one line.
    LocalText line();
}
