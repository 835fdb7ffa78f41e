package dev.lockstep.diagram;

/// A place where nobody and nothing is at the moment: a dashed outline without filling.
///
/// @param radius of its corners; half its height makes it round
public record Slot(String id, Box box, double radius) implements Element {}
