package dev.lockstep.figure;

/// What a figure says about itself.
///
/// @param title the scenario's
/// @param description what the scenario says about itself; empty for nothing
/// @param origin how the run came about, such as `simulated, seed 42`
/// @param caption what stands below the figure: which scenario and run it shows, and what makes the same figure again
public record FigureHead(String title, String description, String origin, String caption) {}
