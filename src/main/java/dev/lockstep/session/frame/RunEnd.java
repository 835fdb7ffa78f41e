package dev.lockstep.session.frame;

/// How a run ended.
///
/// @param kind the word of reports, such as `finished` or `deadlock`
/// @param message one sentence
/// @param good whether that is how it should end, all properties held
public record RunEnd(String kind, String message, boolean good) {}
