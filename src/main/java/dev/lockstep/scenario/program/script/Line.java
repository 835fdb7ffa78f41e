package dev.lockstep.scenario.program.script;

/// A line of a script, as people read it.
///
/// @param text what stands there, such as `get user:123`
/// @param number counted from 1 in the scenario's file
public record Line(String text, int number) {}
