package dev.lockstep.scenario.live;

/// Something that can be done to the running engine, as data, so that one button can offer any of them.
///
/// @param id what commands call it
/// @param label what stands on the button
/// @param hint one sentence on what it does
public record Act(String id, String label, String hint) {}
