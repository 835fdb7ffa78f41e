package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.TextLine;

/// A pill with a glyph and a few words, such as "Frozen".
public record Badge(String id, Box box, Glyph glyph, Box glyphBox, TextLine line, ColourRole fill, ColourRole edge)
        implements Element {}
