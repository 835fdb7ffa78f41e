package dev.lockstep.lecture.answer;

/// How sure a person is of an answer.
public enum Sureness {
    GUESSED,
    FAIRLY_SURE,
    SURE
}
