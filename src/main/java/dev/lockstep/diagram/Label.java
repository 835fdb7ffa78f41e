package dev.lockstep.diagram;

/// A line of text that stands by itself.
public record Label(String id, Line line) implements Element {

    @Override
    public Box box() {
        return line.box();
    }
}
