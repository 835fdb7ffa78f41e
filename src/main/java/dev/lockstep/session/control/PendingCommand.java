package dev.lockstep.session.control;

/// A command that was given and is not done yet.
///
/// @param id the knob or act meant, or `freeze`, `speed`, `restart`
/// @param label what it will do, for people, such as `Workers → 8`
public record PendingCommand(String id, String label) {}
