package dev.lockstep.scenario.program;

/// A property and whether it holds.
///
/// @param name as the scenario has it, such as `never: computing user:1 > 1`
/// @param held whether it holds as far as the run went
/// @param decided whether nothing that comes can change that
/// @param message why it does not hold, in one line; empty where it does
public record PropertyState(String name, boolean held, boolean decided, String message) {}
