package dev.lockstep.diagram;

/// A glyph that stands by itself.
public record Icon(String id, Box box, Glyph glyph, Ink ink) implements Element {}
