package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;

/// A glyph that stands by itself.
///
/// @param name what it tells, for a tooltip and a screen reader; empty where it tells nothing by itself
public record Icon(String id, Box box, Glyph glyph, ColourRole ink, String name) implements Element {}
