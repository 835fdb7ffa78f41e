package dev.lockstep.lecture.grade;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;

/// A file of answers that cannot be judged. The message is one line for people: what is wrong, and in which line of the
/// file, whose name whoever read it knows.
public final class BadAnswers extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;

    BadAnswers(LocalText message) {
        super(message.onOneLine().english());
        this.line = message.onOneLine();
    }

    @Override
    public LocalText line() {
        return line;
    }

    /// The one line, in English.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
