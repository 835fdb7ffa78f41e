package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextLine;

/// A big number with a word under it.
public record FigureElement(String id, Box box, TextLine value, TextLine caption) implements Element {}
