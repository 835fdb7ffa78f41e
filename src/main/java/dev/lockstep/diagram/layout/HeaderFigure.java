package dev.lockstep.diagram.layout;

/// A figure to show at the upper right of a stage.
///
/// @param name tells it from the others and stays the same, such as `throughput`
/// @param value the number as it is to be read, such as `184 /s`
/// @param caption the word under it
public record HeaderFigure(String name, String value, String caption) {}
