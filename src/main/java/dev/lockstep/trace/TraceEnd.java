package dev.lockstep.trace;

import dev.lockstep.event.OutcomeKind;

/// How the run ended.
///
/// @param message one sentence
public record TraceEnd(OutcomeKind kind, String message) {}
