package dev.lockstep.scenario.live;

/// A call on the running engine, as data, so that one kind of button can offer any of them.
///
/// @param id its name in commands
/// @param label the text of the button
/// @param hint one sentence on what it does
public record Act(String id, String label, String hint) {}
