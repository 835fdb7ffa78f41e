package dev.lockstep.session;

/// Where a run comes from; every picture of it says so.
///
/// @param simulated whether one operation ran at a time, in an order that was decided; otherwise threads were real
/// @param text for people, such as `simulated, seed 42` or `real threads`
public record Origin(boolean simulated, String text) {}
