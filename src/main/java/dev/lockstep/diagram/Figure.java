package dev.lockstep.diagram;

/// A big number with a word under it.
public record Figure(String id, Box box, Line value, Line caption) implements Element {}
