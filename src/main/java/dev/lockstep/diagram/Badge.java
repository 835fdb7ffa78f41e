package dev.lockstep.diagram;

/// A pill with a glyph and a few words, such as "Frozen".
public record Badge(String id, Box box, Glyph glyph, Box glyphBox, Line line, Ink fill, Ink edge)
        implements Element {}
