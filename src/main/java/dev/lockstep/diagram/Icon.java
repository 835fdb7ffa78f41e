package dev.lockstep.diagram;

/// A glyph that stands by itself.
///
/// @param name what it tells, for a tooltip and a screen reader; empty where it tells nothing by itself
public record Icon(String id, Box box, Glyph glyph, Ink ink, String name) implements Element {}
