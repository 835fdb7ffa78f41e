package dev.lockstep.diagram;

import java.util.List;

/// A note that speaks of something near it.
///
/// @param tip the point of what it speaks of, towards which the note has a small beak
public record Callout(String id, Box box, Point tip, List<Line> lines, Ink fill, Ink edge) implements Element {

    public Callout {
        lines = List.copyOf(lines);
    }
}
