package dev.lockstep.trace;

/// How the run ended.
///
/// @param kind the word of reports, such as `finished` or `deadlock`
/// @param message one sentence
public record TraceEnd(String kind, String message) {}
