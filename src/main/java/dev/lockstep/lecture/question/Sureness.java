package dev.lockstep.lecture.question;

/// How sure a person is of an answer.
public enum Sureness {
    GUESSED,
    FAIRLY_SURE,
    SURE
}
