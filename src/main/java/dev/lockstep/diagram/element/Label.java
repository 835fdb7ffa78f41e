package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextLine;

/// A line of text that stands by itself.
public record Label(String id, TextLine line) implements Element {

    @Override
    public Box box() {
        return line.box();
    }
}
