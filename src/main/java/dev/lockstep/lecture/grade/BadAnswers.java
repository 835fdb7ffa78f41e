package dev.lockstep.lecture.grade;

import dev.lockstep.file.OneLine;

/// A file of answers that cannot be judged. The message is one line for people: what is wrong, and in which line of the
/// file, whose name whoever read it knows.
public final class BadAnswers extends Exception {

    private static final long serialVersionUID = 1L;

    BadAnswers(String message) {
        super(OneLine.of(message));
    }

    /// The one line.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
